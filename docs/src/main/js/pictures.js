/*
 * The pictures of the runs. Pointing at a piece shows the lines of output that it comes from, and the other way round.
 * Timelines and stories can be played; one line of the output is one step. Without this script the finished pictures stand there.
 */
(() => {
  'use strict';

  const LONGEST = 8;    // seconds: what took longer is played faster,
  const SHORTEST = 1.5; // what was over sooner is played slower,
  const SLOWED = 4;     // and then takes about this long
  const STEP = 1;       // seconds for a step of a story, since its lines must be read
  const stepOnly = matchMedia('(prefers-reduced-motion: reduce)');

  document.querySelectorAll('figure.picture').forEach(figure => {
    const lines = outputBefore(figure);
    if (lines.length > 0 && figure.querySelector('.piece')) {
      prepare(figure, lines);
    }
  });

  /** The lines of the output that the picture was drawn from. It stands before the picture. */
  function outputBefore(figure) {
    const example = figure.querySelector('svg').id.split('-').pop();
    const outputs = [...document.querySelectorAll('.run.example-' + CSS.escape(example))]
      .filter(output => output.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING);
    return outputs.length === 0 ? [] : [...outputs.pop().querySelectorAll('.line')].map(element => {
      const time = element.querySelector('.at').textContent;
      return {element, time: time.trim(), seconds: parseFloat(time), text: element.textContent.slice(time.length).trim()};
    });
  }

  function prepare(figure, lines) {
    const svg = figure.querySelector('svg');
    const pieces = [...svg.querySelectorAll('.piece')].map(element => ({
      element,
      name: element.querySelector('title'),
      lines: element.dataset.lines.split(' ').map(Number),
    }));
    const named = pieces.filter(piece => piece.name);
    const player = make('div', 'player');
    const said = make('p', 'said');
    const spoken = make('p', 'unseen');
    const idle = figure.matches('.story') ? 'Point at a step to see its line of output.' : 'Point at a bar to see its output.';
    said.setAttribute('aria-hidden', 'true'); // the pieces and the steps speak for themselves
    spoken.setAttribute('aria-live', 'polite');
    player.append(said, spoken);
    svg.after(player);

    // A picture with parts that can be reached is a group, no longer one image.
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-labelledby', svg.id + '-title');
    svg.setAttribute('aria-describedby', svg.id + '-desc');
    svg.querySelectorAll('text, line').forEach(shape => shape.setAttribute('aria-hidden', 'true'));
    named.forEach((piece, i) => {
      const output = piece.lines.map(line => lines[line].text).join('; ');
      piece.element.setAttribute('role', 'img');
      piece.element.setAttribute('aria-label', piece.name.textContent + '. Output: ' + output);
      piece.element.setAttribute('tabindex', i === 0 ? '0' : '-1');
      piece.name.remove(); // or the browser would show it above what we show
    });

    const step = figure.matches('.timeline, .story') ? play(figure, svg, player, pieces, lines, stepTo) : () => -1;
    rest();

    /** Lights the lines up, and what was drawn from them, or that one piece alone. */
    function light(numbers, only) {
      lines.forEach((line, i) => line.element.classList.toggle('lit', numbers.includes(i)));
      pieces.forEach(piece => piece.element.classList.toggle('lit',
        only ? piece === only : piece.lines.some(line => numbers.includes(line))));
    }

    /** Shows lines of the output under the picture. */
    function show(numbers, only) {
      light(numbers, only);
      said.classList.remove('idle');
      said.replaceChildren(...numbers.map(number => {
        const line = make('span', 'line');
        line.append(make('span', 'at', lines[number].time), ' ' + lines[number].text);
        return line;
      }));
    }

    /** Shows a step. It is spoken, too, unless the picture is played. */
    function stepTo(number, playing) {
      // Under a tall picture, follow the steps as long as the reader does.
      const follow = !playing || pieces.some(piece => piece.element.matches('.lit') && isInSight(piece.element));
      show([number]);
      if (follow) {
        pieces.find(piece => piece.lines.includes(number))?.element.scrollIntoView({block: 'nearest'});
      }
      if (!playing) {
        spoken.textContent = lines[number].time + ' ' + lines[number].text;
      }
    }

    /** Nobody points at anything: back to the step that the picture is at. */
    function rest() {
      if (step() >= 0) {
        show([step()]);
      } else {
        light([]);
        said.classList.add('idle');
        said.textContent = idle;
      }
    }

    function pointAt(piece) {
      show(piece.lines, piece);
    }

    for (const piece of named) {
      piece.element.addEventListener('mouseenter', () => pointAt(piece));
      piece.element.addEventListener('mouseleave', rest);
      piece.element.addEventListener('focus', () => pointAt(piece));
      piece.element.addEventListener('blur', rest);
    }
    lines.forEach((line, i) => {
      if (named.some(piece => piece.lines.includes(i))) {
        line.element.addEventListener('mouseenter', () => light([i]));
        line.element.addEventListener('mouseleave', rest);
      }
    });

    // One stop for the tab key; the arrow keys go on from there.
    svg.addEventListener('keydown', event => {
      const reachable = named.map(piece => piece.element).filter(it => getComputedStyle(it).visibility !== 'hidden');
      const here = reachable.indexOf(document.activeElement);
      const to = {
        ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: reachable.length - 1,
      }[event.key];
      if (here < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      event.preventDefault();
      if (reachable[to]) {
        reachable[here].setAttribute('tabindex', '-1');
        reachable[to].setAttribute('tabindex', '0');
        reachable[to].focus();
      }
    });
  }

  /** Adds the buttons under a picture, and plays it. Returns a function that tells the line of output that it is at. */
  function play(figure, svg, player, pieces, lines, stepTo) {
    const used = pieces.flatMap(piece => piece.lines);
    const first = Math.min(...used);
    const last = Math.max(...used);
    const length = lines[last].seconds - lines[first].seconds;
    const story = figure.matches('.story');
    const faster = length > LONGEST ? Math.ceil(length / LONGEST) : 1;
    const slower = length < SHORTEST ? Math.round(SLOWED / Math.max(length, .05)) : 1;
    const speed = story ? 'One step a second.' : faster > 1 ? faster + ' times as fast as it ran.'
      : slower > 1 ? slower + ' times as slow as it ran.' : 'At real speed.';

    const bars = pieces.filter(piece => piece.lines.length === 2).map(piece => {
      const shape = piece.element.querySelector('.bar');
      return {
        shape, first: piece.lines[0], last: piece.lines[1],
        from: lines[piece.lines[0]].seconds, to: lines[piece.lines[1]].seconds,
        x: Number(shape.getAttribute('x')), width: Number(shape.getAttribute('width')),
      };
    });
    const longest = bars.reduce((a, b) => b.width > a.width ? b : a, bars[0]);
    const hands = story ? [] : [...svg.querySelectorAll('.group')].map(group => {
      const rows = [...group.querySelectorAll('.row')];
      const hand = document.createElementNS(svg.namespaceURI, 'line');
      hand.setAttribute('class', 'hand');
      hand.setAttribute('y1', rows[0].getAttribute('y'));
      hand.setAttribute('y2', Number(rows.at(-1).getAttribute('y')) + Number(rows[0].getAttribute('height')));
      group.append(hand);
      const inside = bars.filter(bar => group.contains(bar.shape));
      return {hand, bar: inside[0], end: Math.max(...inside.map(bar => bar.to)), last: Math.max(...inside.map(bar => bar.last))};
    });

    let line = -1;        // the line of output that the picture is at; -1 before it was played
    let clock = 0;        // seconds of playing since the first line
    let before = 0;       // when the last frame was drawn, in milliseconds

    const buttons = make('div', 'play');
    const restart = button('start', 'Start over', () => {
      goTo(first);
      set(figure.dataset.state === 'playing' ? 'playing' : 'paused');
    });
    const playing = button('play', 'Play', () => {
      if (figure.dataset.state === 'playing') {
        set('paused');
        return;
      }
      if (line < 0 || line === last) {
        goTo(first);
      }
      set('playing');
      requestAnimationFrame(frame);
    });
    const step = button('step', 'Step', () => {
      goTo(line < 0 || line === last ? first : line + 1);
      set(line === last ? 'whole' : 'paused');
    });
    buttons.append(restart, playing, step, make('span', 'speed', speed));
    player.prepend(buttons);
    set('whole');
    addEventListener('beforeprint', () => {
      set('whole');
      line = -1;
      draw(last, lines[last].seconds);
    });
    return () => line;

    /** When a line comes, in seconds of playing. */
    function when(number) {
      return story ? (number - first) * STEP : (lines[number].seconds - lines[first].seconds) * slower / faster;
    }

    function set(state) {
      figure.dataset.state = state;
      playing.dataset.do = state === 'playing' ? 'pause' : 'play';
      playing.textContent = state === 'playing' ? 'Pause' : 'Play';
    }

    function goTo(number) {
      line = number;
      clock = when(number);
      before = 0;
      draw(number, lines[number].seconds);
      stepTo(number, figure.dataset.state === 'playing');
    }

    function frame(now) {
      if (figure.dataset.state !== 'playing') {
        return;
      }
      if (stepOnly.matches) {
        set('paused');
        return;
      }
      clock += before === 0 ? 0 : Math.min(.1, (now - before) / 1000); // no jump after the page was out of sight
      before = now;
      const was = line;
      while (line < last && when(line + 1) <= clock) {
        line++;
      }
      if (line !== was) {
        stepTo(line, true);
      }
      draw(line, lines[first].seconds + clock * faster / slower);
      if (line === last) {
        set('whole');
      } else {
        requestAnimationFrame(frame);
      }
    }

    /** The picture when that line has come, at that second of the run. */
    function draw(number, second) {
      figure.dataset.line = number;
      figure.dataset.at = second.toFixed(2);
      pieces.forEach(piece => piece.element.classList.toggle('to-come', piece.lines[0] > number));
      for (const bar of bars) {
        const part = bar.first > number ? 0 : bar.last <= number ? 1 : (second - bar.from) / Math.max(bar.to - bar.from, .01);
        bar.shape.setAttribute('width', part <= 0 ? 0 : Math.max(2, bar.width * Math.min(1, part)));
      }
      for (const {hand, bar, last, end} of hands) {
        const x = bar.x + (Math.min(second, end) - bar.from) * longest.width / Math.max(longest.to - longest.from, .01);
        hand.setAttribute('x1', x);
        hand.setAttribute('x2', x);
        hand.classList.toggle('on', bar.first <= number && number < last);
      }
    }
  }

  function isInSight(element) {
    const {top, bottom} = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  function button(name, label, action) {
    const it = make('button', '', label);
    it.type = 'button';
    it.dataset.do = name;
    it.addEventListener('click', action);
    return it;
  }

  function make(tag, style, text) {
    const it = document.createElement(tag);
    if (style) {
      it.className = style;
    }
    it.append(text || '');
    return it;
  }
})();
