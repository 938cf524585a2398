// The reader's choice of language and theme, links to the same story in other languages, sharing, and keyboard
// shortcuts.
// Pages work without this script.
(() => {
  'use strict';
  const body = document.body;
  const root = document.documentElement;

  const stored = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const store = (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Without storage the choice holds for this page only.
    }
  };

  // From the system's theme the first click leads to the other one, so that it shows.
  const button = document.querySelector('button.theme');
  const label = () => button.setAttribute('aria-label', button.dataset[root.dataset.theme || 'system']);
  button.hidden = false;
  label();
  button.addEventListener('click', () => {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const themes = ['system', system === 'dark' ? 'light' : 'dark', system];
    const next = themes[(themes.indexOf(root.dataset.theme || 'system') + 1) % 3];
    window.applyTheme(next);
    store('theme', next);
    label();
  });

  // The language chosen last, or else the first that the browser asks for, or else English.
  const preferred = (ids, ...before) =>
    [...before, stored('language'), ...navigator.languages.map((tag) => tag.slice(0, 2)), 'en', ...ids].find((id) =>
      ids.includes(id),
    );
  const choices = [...document.querySelectorAll('.choose a[data-language]')];
  if (choices.length > 1) {
    // The site's root leads to the reader's language.
    const ids = choices.map((link) => link.dataset.language);
    location.replace(choices[ids.indexOf(preferred(ids))].href);
    return;
  }

  // The page for missing addresses is shown in the language of the address, or else the reader's.
  const notes = [...document.querySelectorAll('.choose section[data-language]')];
  if (notes.length) {
    const ids = notes.map((note) => note.dataset.language);
    const language = preferred(ids, location.pathname.split('/')[1]);
    for (const note of notes) {
      note.hidden = note.dataset.language !== language;
    }
    document.title = notes[ids.indexOf(language)].querySelector('h1').textContent;
    // Header and footer are in the first language; the page has their links in each.
    document.querySelectorAll('.skip, header.site, footer.site').forEach((part) => {
      part.hidden = language !== body.dataset.lang;
    });
    body.dataset.lang = language;
  }

  const stories = [...document.querySelectorAll('article.story')];
  // The sticky bar hides what is above this.
  const bar = stories.length ? parseFloat(getComputedStyle(stories[0]).scrollMarginTop) : 0;
  const current = () => stories.findLast((story) => story.getBoundingClientRect().top < bar + 30);

  for (const other of document.querySelectorAll('a.language')) {
    other.addEventListener('click', () => {
      store('language', other.dataset.language);
      const story = scrollY > 200 && current();
      other.hash = story && story.id ? story.id : '';
    });
  }

  // Once the header is out of sight, the bar offers the other languages.
  const later = [...document.querySelectorAll('.jump .language')];
  if (later.length) {
    new IntersectionObserver((changes) => {
      for (const other of later) {
        other.hidden = changes.at(-1).isIntersecting;
      }
    }).observe(document.querySelector('header.site'));
  }

  // Stories are shared as headline, first sentence and link; without a share sheet they are copied.
  const shared = document.querySelector('.shared');
  const say = (words) => {
    shared.textContent = words;
    setTimeout(() => {
      shared.textContent = '';
    }, 6000);
  };
  const share = async (headline, summary, url) => {
    const [first] = new Intl.Segmenter(root.lang, { granularity: 'sentence' }).segment(summary);
    const text = [headline, ...(first ? [first.segment.trim()] : [])].join('\n');
    try {
      if (navigator.share) {
        await navigator.share({ title: headline, text, url });
      } else {
        await navigator.clipboard.writeText(`${text}\n${url}`);
        say(shared.dataset.copied);
      }
    } catch (problem) {
      // The reader may have closed the share sheet.
      if (problem.name !== 'AbortError') {
        say(shared.dataset.failed);
      }
    }
  };
  for (const button of document.querySelectorAll('button.share')) {
    const story = button.closest('article.story');
    const headline = story.querySelector('h2 a, h3 a, h4 a').textContent.trim();
    button.hidden = false;
    button.setAttribute('aria-label', `${button.dataset.label}: ${headline}`);
    button.addEventListener('click', () => {
      const summary = story.querySelector('.summary > [dir]');
      share(headline, summary ? summary.textContent : '', new URL(button.value, location.href).href);
    });
  }

  const help = document.querySelector('dialog.help');
  const helper = document.querySelector('button.keys');
  helper.hidden = false;
  helper.addEventListener('click', () => help.showModal());
  // Steps from the focused story or, if the reader has scrolled away from it, from the scroll position.
  const step = (by) => {
    const spots = stories.map((story) => story.getBoundingClientRect());
    const from = stories.indexOf(document.activeElement.closest('article.story'));
    const isSeen = from >= 0 && spots[from].bottom > bar && spots[from].top < innerHeight;
    const next = by > 0 ? spots.findIndex(({ top }) => top > bar + 5) : spots.findLastIndex(({ top }) => top < bar - 5);
    const story = stories[isSeen ? from + by : next];
    if (story) {
      // Without smooth scrolling: the next step may come before it ends.
      story.scrollIntoView({ block: 'start', behavior: 'instant' });
      story.querySelector('h3 a, h4 a, summary').focus({ preventScroll: true });
    }
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, dialog')) {
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      step(event.key === 'j' ? 1 : -1);
    } else if (event.key === '/') {
      event.preventDefault();
      const field = document.getElementById('q');
      if (field) {
        field.focus();
      } else {
        location.href = `${body.dataset.root}${body.dataset.lang}/search/`;
      }
    } else if (event.key === 'o') {
      const story = document.activeElement.closest('article.story') || current() || stories[0];
      story?.querySelector('h2 a, h3 a, h4 a')?.click();
    } else if (event.key === 'h' || event.key === 'l') {
      document.querySelector(`a[rel="${event.key === 'h' ? 'prev' : 'next'}"]`)?.click();
    } else if (event.key === 't') {
      document.querySelector('button.theme').click();
    } else if (event.key === '?') {
      help.showModal();
    }
  });
})();

// The reader's own choices: categories and sources to hide, days to mark as read. Nothing leaves the browser.
(() => {
  'use strict';
  const panel = document.querySelector('.reader');
  const stored = (name) => {
    try {
      return new Set(JSON.parse(localStorage.getItem(name)) || []);
    } catch {
      return new Set();
    }
  };
  const store = (name, values) => {
    try {
      localStorage.setItem(name, JSON.stringify(values));
    } catch {
      // Without storage the choice holds for this page only.
    }
  };
  const dayOf = (link) => link?.pathname.match(/\/(\d{4}-\d\d-\d\d)\/$/)?.[1];

  let chosen = stored('chosen');
  const boxes = [...panel.querySelectorAll('input')];
  const stories = [...document.querySelectorAll('article.story')];
  const status = panel.querySelector('[role="status"]');

  const isHidden = (story) =>
    `#${story.id}` !== location.hash &&
    (chosen.has(`category:${story.dataset.category}`) ||
      story.dataset.sources.split(' ').every((source) => chosen.has(`source:${source}`)));
  // A heading whose stories are all hidden goes with them, and so does the link to it.
  const hide = (heading, own) => {
    heading.hidden = own.length > 0 && own.every((story) => story.hidden);
    const id = heading.id || heading.querySelector('[id]')?.id;
    const link = id && document.querySelector(`.jump nav a[href="#${id}"]`);
    if (link) {
      link.hidden = heading.hidden;
    }
  };
  const show = () => {
    for (const story of stories) {
      story.hidden = isHidden(story);
    }
    for (const heading of document.querySelectorAll('.featured > h3')) {
      const own = [];
      for (let next = heading.nextElementSibling; next && next.tagName !== 'H3'; next = next.nextElementSibling) {
        if (next.matches('article.story')) {
          own.push(next);
        }
      }
      hide(heading, own);
    }
    for (const section of document.querySelectorAll('main section')) {
      hide(section, [...section.querySelectorAll('article.story')]);
    }
    const count = stories.filter((story) => story.hidden).length;
    status.textContent = count ? status.dataset.hidden + count : '';
    if (count && location.hash) {
      document.querySelector(':target')?.scrollIntoView();
    }
  };

  const mark = () => {
    const read = chosen.has('read') ? stored('read') : new Set();
    for (const list of document.querySelectorAll('[data-read]')) {
      for (const link of list.querySelectorAll('a')) {
        link.querySelector('.seen')?.remove();
        if (read.has(dayOf(link))) {
          const seen = document.createElement('span');
          seen.className = 'seen';
          seen.textContent = `✓ ${list.dataset.read}`;
          link.querySelector('time').append(seen);
        }
      }
    }
  };
  // A day is read once its end was seen; the front page shows the newest day.
  const day = dayOf(document.querySelector('a.permalink'));
  const end = day && document.querySelector('.notes');
  let isAtEnd = false;
  const note = () => {
    if (isAtEnd && chosen.has('read')) {
      // The newest thousand: about three years.
      store('read', [...stored('read').add(day)].sort().slice(-1000));
      mark();
    }
  };
  if (end) {
    new IntersectionObserver((changes) => {
      isAtEnd ||= changes.at(-1).isIntersecting;
      note();
    }).observe(end);
  }

  for (const box of boxes) {
    box.checked = chosen.has(box.value);
    box.addEventListener('change', () => {
      chosen = new Set(boxes.filter((one) => one.checked).map((one) => one.value));
      store('chosen', [...chosen]);
      if (!chosen.has('read')) {
        store('read', []);
      }
      show();
      mark();
      note();
    });
  }
  if (chosen.size) {
    show();
    mark();
  }
  addEventListener('hashchange', () => chosen.size && show());
  panel.hidden = false;
})();

// On paper nothing can be unfolded.
addEventListener('beforeprint', () => {
  document.querySelectorAll('details.overview').forEach((folded) => { folded.open = true; });
});
