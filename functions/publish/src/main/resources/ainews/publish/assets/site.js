// The reader's choice of language and theme, links to the same story in other languages, and keyboard shortcuts.
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

  const choices = [...document.querySelectorAll('.choose a[data-language]')];
  if (choices.length > 1) {
    // The site's root leads to the language chosen last, or else to the first that the browser asks for.
    const wanted = [stored('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
    const ids = choices.map((link) => link.dataset.language);
    const language = wanted.find((id) => ids.includes(id)) || ids[0];
    location.replace(choices[ids.indexOf(language)].href);
    return;
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

  const help = document.querySelector('dialog.help');
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
    } else if (event.key === '?') {
      help.showModal();
    }
  });
})();
