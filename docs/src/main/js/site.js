// The frame of each page: the theme, the place you are at, the arrow keys, the copy buttons, the way to the search.
// The pages can be read without it.
(function () {
  const root = document.documentElement;

  // --- What a browser may forbid to remember ------------------------------------------------------------------------

  function remembered(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  function remember(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Then it holds for this page alone.
    }
  }

  // --- The theme ----------------------------------------------------------------------------------------------------

  const themes = ['auto', 'light', 'dark'];
  const themeButton = document.getElementById('theme');

  function showTheme(theme) {
    root.dataset.theme = themes.includes(theme) ? theme : 'auto';
    themeButton.textContent = `Theme: ${root.dataset.theme}`;
  }

  themeButton.addEventListener('click', () => {
    showTheme(themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length]);
    remember('theme', root.dataset.theme);
  });
  showTheme(root.dataset.theme);
  // "Back" may show a page that was left with another theme.
  window.addEventListener('pageshow', event => event.persisted && showTheme(remembered('theme') ?? root.dataset.theme));

  // --- The place you are at -----------------------------------------------------------------------------------------

  const sidebar = document.querySelector('.sidebar');
  const linksTo = section => document.querySelectorAll(`.sidebar nav a[href="#${section.querySelector('h2')?.id}"]`);

  function markPlace(section) {
    for (const link of document.querySelectorAll('.sidebar [aria-current=location]')) {
      link.removeAttribute('aria-current');
    }
    for (const link of linksTo(section)) {
      link.setAttribute('aria-current', 'location');
      const above = link.getBoundingClientRect().top - sidebar.getBoundingClientRect().top;
      if (above < 0 || above > sidebar.clientHeight - 40) {
        sidebar.scrollTop += above - sidebar.clientHeight / 2;
      }
    }
  }

  // You are in the section that crosses a line a quarter down the window. What comes before the first section has no link.
  const line = new IntersectionObserver(entries => {
    const section = entries.filter(entry => entry.isIntersecting).at(-1);
    if (section) {
      markPlace(section.target);
    }
  }, { rootMargin: '-25% 0px -75% 0px' });
  document.querySelectorAll('#preamble, .sect1').forEach(section => line.observe(section));

  // --- Keys ---------------------------------------------------------------------------------------------------------

  const search = document.getElementById('search');
  const slash = document.getElementById('slash');
  const writes = element => element.closest('input, select, textarea, [contenteditable]');

  function scrollsSideways(element) {
    for (let it = element; it && it !== document.body; it = it.parentElement) {
      if (it.scrollWidth > it.clientWidth && getComputedStyle(it).overflowX !== 'visible') {
        return true;
      }
    }
    return root.scrollWidth > root.clientWidth;
  }

  function showSlash() {
    const off = remembered('slash') === 'off';
    slash.textContent = off ? 'Switch / on' : 'Switch / off';
    slash.previousElementSibling.textContent = off ? 'The key Ctrl+K leads to this field.' : 'The keys Ctrl+K and / lead to this field.';
  }

  // A key of one letter can be in the way of those who speak to their computer, so it can be switched off.
  slash.addEventListener('click', () => {
    remember('slash', remembered('slash') === 'off' ? 'on' : 'off');
    showSlash();
  });
  showSlash();

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.altKey) {
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    const key = event.key;
    // On some keyboards / is a key with Shift.
    if (control && key === 'k' || !control && key === '/' && !writes(event.target) && remembered('slash') !== 'off') {
      event.preventDefault();
      search.focus();
      search.select();
    }
    const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[key];
    if (rel && !control && !event.shiftKey && !writes(event.target) && !event.target.closest('figure, form') && !scrollsSideways(event.target)) {
      document.querySelector(`.steps a[rel=${rel}]`)?.click();
    }
  });

  // --- Copy ---------------------------------------------------------------------------------------------------------

  const said = document.getElementById('said');

  // What you would type or paste: no prompt, no time of arrival, no number of a note.
  function textOf(pre) {
    const copy = pre.cloneNode(true);
    copy.querySelectorAll('.copy, .at, .gp, .conum').forEach(element => element.remove());
    copy.querySelectorAll('.line').forEach(element => element.append('\n'));
    return copy.textContent.replace(/[ \t]+$/gm, '').replace(/^\n+|\s+$/g, '');
  }

  // The older way, for a browser that keeps the clipboard from a page on the disk.
  function copyBySelection(text) {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    before.focus();
    return copied;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  }

  function addCopyButton(pre) {
    const what = pre.closest('.run') ? 'output' : pre.querySelector('[data-lang=console]') ? 'command' : 'code';
    const button = document.createElement('button');
    const show = word => {
      button.textContent = word;
      button.setAttribute('aria-label', `${word} the ${what}`);
    };
    button.type = 'button';
    button.className = 'copy';
    show('Copy');
    button.addEventListener('click', async () => {
      const copied = await copy(textOf(pre));
      show(copied ? 'Copied' : 'Not copied');
      said.textContent = copied ? 'Copied' : 'Not copied: please select it by hand.';
      setTimeout(() => {
        show('Copy');
        said.textContent = '';
      }, 2000);
    });
    pre.prepend(button);
  }

  document.querySelectorAll('.listingblock pre, .literalblock pre').forEach(addCopyButton);

  // --- Search: its index and its library are loaded when somebody begins to search ----------------------------------

  search.addEventListener('focus', () => {
    for (const file of ['lunr.min.js', 'search-index.js', 'search.js']) {
      const script = document.createElement('script');
      script.src = file;
      script.async = false;    // in this order
      document.head.append(script);
    }
  }, { once: true });
  document.getElementById('find').addEventListener('submit', event => event.preventDefault());
})();
