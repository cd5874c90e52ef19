// Finds words in all sections of the course. Needs lunr.min.js and search-index.js, which says what there is:
// searchIndex is a list of [file, title of the page, id of the place, heading, text].
(function () {
  const MOST = 30;
  const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{N}]+/gu;
  const PART = /\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})/gu;    // CompletableFuture: Completable, Future

  const form = document.getElementById('find');
  const field = document.getElementById('search');
  const panel = document.getElementById('results');
  const list = document.getElementById('found');
  const count = document.getElementById('found-count');

  // --- The index ----------------------------------------------------------------------------------------------------

  const token = (word, position) => new lunr.Token(word.toLowerCase(), { position: [position, word.length] });

  function tokens(text) {
    return [...text.matchAll(WORD)].flatMap(word => {
      const parts = [...word[0].matchAll(PART)];
      return [token(word[0], word.index)].concat(parts.length < 2 ? []
        : parts.map(part => token(part[0], word.index + part.index)));
    });
  }

  const index = lunr(function () {
    this.tokenizer = tokens;
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.metadataWhitelist = ['position'];
    this.ref('ref');
    this.field('heading', { boost: 5 });
    this.field('text');
    searchIndex.forEach(([, title, , heading, text], ref) => this.add({ ref, heading, text }, { boost: heading === title ? 2 : 1 }));
  });

  // --- The question -------------------------------------------------------------------------------------------------

  function placesWith(word) {
    const trailing = { wildcard: lunr.Query.wildcard.TRAILING };
    const stem = lunr.stemmer(new lunr.Token(word)).toString();    // waiting: wait
    const places = index.query(query => {
      query.term(word, { boost: 10 });
      query.term(word, { boost: 3, ...trailing });
      if (stem.length > 3 && stem !== word) {
        query.term(stem, trailing);
      }
    });
    return places.length || word.length < 4 ? places
      : index.query(query => query.term(word, { editDistance: word.length < 8 ? 1 : 2 }));
  }

  // The places that have all words, the best first. Words such as "the" count only if there are no others.
  function placesFor(question) {
    const all = [...new Set((question.match(WORD) ?? []).map(word => word.toLowerCase()))];
    const telling = all.filter(word => lunr.stopWordFilter(new lunr.Token(word)));
    let places;
    for (const word of telling.length ? telling : all) {
      const here = new Map(placesWith(word).map(place => [place.ref, { ref: place.ref, score: place.score, marks: marksIn(place) }]));
      places = places === undefined ? [...here.values()] : places.filter(place => here.has(place.ref)).map(place => ({
        ref: place.ref,
        score: place.score + here.get(place.ref).score,
        marks: [...place.marks, ...here.get(place.ref).marks],
      }));
    }
    return (places ?? []).sort((a, b) => b.score - a.score);
  }

  function marksIn(place) {
    return Object.entries(place.matchData.metadata).flatMap(([word, fields]) =>
      Object.entries(fields).flatMap(([where, { position }]) =>
        position.map(([from, length]) => ({ word, where, from, to: from + length }))));
  }

  // --- The answer ---------------------------------------------------------------------------------------------------

  // The text from..to with its marked words.
  function write(element, text, marks, from, to) {
    let at = from;
    for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
      if (mark.from >= at && mark.to <= to) {
        const marked = document.createElement('mark');
        marked.textContent = text.slice(mark.from, mark.to);
        element.append(text.slice(at, mark.from), marked);
        at = mark.to;
      }
    }
    element.append(text.slice(at, to));
  }

  // Around the mark that has most of the words close behind it.
  function writeContext(element, text, marks) {
    const near = mark => new Set(marks.filter(it => it.from >= mark.from && it.to < mark.from + 140).map(it => it.word)).size;
    const best = marks.reduce((best, mark) => best && near(best) >= near(mark) ? best : mark, undefined);
    const from = best && best.from > 50 ? text.lastIndexOf(' ', best.from - 40) + 1 : 0;
    const to = text.length > from + 190 ? Math.max(text.lastIndexOf(' ', from + 190), best ? best.to : from + 1) : text.length;
    element.append(from > 0 ? '… ' : '');
    write(element, text, marks, from, to);
    element.append(to < text.length ? ' …' : '');
  }

  function item({ ref, marks }) {
    const [file, title, id, heading, text] = searchIndex[ref];
    const link = document.createElement('a');
    link.href = id ? `${file}#${id}` : file;
    write(link, heading, marks.filter(mark => mark.where === 'heading'), 0, heading.length);
    const page = document.createElement('small');
    page.textContent = heading === title ? '' : title;
    const context = document.createElement('p');
    writeContext(context, text, marks.filter(mark => mark.where === 'text'));
    const item = document.createElement('li');
    item.append(link, ' ', page, context);
    return item;
  }

  function show() {
    const question = field.value.trim();
    const places = question ? placesFor(question) : [];
    panel.hidden = false;
    list.replaceChildren(...places.slice(0, MOST).map(item));
    const found = places.length === 1 ? '1 place' : `${places.length} places`;
    count.textContent = !question ? '' : places.length === 0 ? `Nothing about “${question}”.`
      : places.length > MOST ? `${found}. These are the best ${MOST}.` : `${found}.`;
  }

  // --- Keys and pointer ---------------------------------------------------------------------------------------------

  function close() {
    panel.hidden = true;
  }

  field.addEventListener('input', show);
  field.addEventListener('focus', show);
  form.addEventListener('focusout', event => event.relatedTarget && !form.contains(event.relatedTarget) && close());
  list.addEventListener('click', event => event.target.closest('a') && close());
  document.addEventListener('pointerdown', event => form.contains(event.target) || close());

  form.addEventListener('keydown', event => {
    const stops = [field, ...list.querySelectorAll('a')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && stops.includes(event.target)) {
      event.preventDefault();
      stops[stops.indexOf(event.target) + step]?.focus();
    } else if (event.key === 'Enter' && event.target === field) {
      event.preventDefault();
      stops[1]?.click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      field.value = '';
      field.focus();
      close();
    }
  });

  if (document.activeElement === field) {
    show();
  }
})();
