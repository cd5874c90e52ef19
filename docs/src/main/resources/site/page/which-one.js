// The form of "which one should you use?". The rules are those of the list in this page: the first one that fits counts.
(function () {
  const form = document.getElementById('which-one');
  let rules = [];     // they stand further down in the page
  const fieldsets = [...form.querySelectorAll('fieldset')];
  const advice = form.querySelector('[role=status]');
  const reason = form.querySelector('.reason');

  const words = rule => rule.dataset.if.split(' ');
  const answers = fieldset => [...fieldset.querySelectorAll('input')].map(input => input.value);
  const given = fieldset => fieldset.querySelector('input:checked')?.value;
  const asks = (rule, fieldset) => answers(fieldset).some(word => words(rule).includes(word));

  // The rules that may still be the first to fit. One question may be left out, as if it had not been answered.
  function open(except) {
    const answered = fieldsets.filter(fieldset => fieldset !== except && given(fieldset));
    const all = answered.map(given);
    const left = [];
    for (const rule of rules) {
      if (answered.every(fieldset => !asks(rule, fieldset) || words(rule).includes(given(fieldset)))) {
        left.push(rule);
      }
      if (words(rule).every(word => all.includes(word))) {
        break;
      }
    }
    return left;
  }

  function show() {
    const left = open();
    const chosen = fieldsets.map(given);
    const found = words(left[0]).every(word => chosen.includes(word)) ? left[0] : undefined;
    for (const fieldset of fieldsets) {
      const matters = open(fieldset).some(rule => asks(rule, fieldset));
      fieldset.classList.toggle('moot', !matters);
      fieldset.querySelector('legend span').textContent = matters ? '' : '(does not matter)';
    }
    const missing = fieldsets.filter(fieldset => !given(fieldset) && left.some(rule => asks(rule, fieldset)));
    form.dataset.advice = found ? rules.indexOf(found) + 1 : '';
    reason.replaceChildren(...(found ? [...found.querySelector('.content').cloneNode(true).children] : []));
    if (found) {
      advice.replaceChildren(found.querySelector('.use').cloneNode(true));
    } else {
      advice.textContent = missing.length === fieldsets.length ? 'Answer the questions, and the advice stands here.'
        : 'Still open: ' + missing.map(fieldset => fieldset.querySelector('legend').firstChild.textContent.trim()).join(' ');
    }
  }

  form.addEventListener('change', show);
  form.addEventListener('reset', () => setTimeout(show));     // only then are the buttons cleared
  form.addEventListener('submit', event => event.preventDefault());
  document.addEventListener('DOMContentLoaded', () => {
    rules = [...document.querySelectorAll('#which-one-rules > li')];
    form.hidden = false;
    show();
  });
  window.addEventListener('pageshow', show);      // after "back", the browser fills in what was chosen
})();
