// Language and colours that a reader chose, the way to the same story, and the keys. Pages read well without it.
(() => {
  'use strict';
  const body = document.body;
  const root = document.documentElement;

  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const keep = (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Where nothing may be kept, it holds for this page.
    }
  };

  if (kept('theme')) {
    root.dataset.theme = kept('theme');
  }
  const theme = document.querySelector('button.theme');
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
    keep('theme', root.dataset.theme);
  });

  const choices = [...document.querySelectorAll('.choose a[data-language]')];
  if (choices.length > 1) {
    // The root of the site: once to the reader's own language, and to the one that was chosen since.
    const wanted = [kept('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
    const ids = choices.map((link) => link.dataset.language);
    const language = wanted.find((id) => ids.includes(id)) || ids[0];
    location.replace(choices[ids.indexOf(language)].href);
    return;
  }

  const stories = [...document.querySelectorAll('article.story')];
  const current = () => stories.findLast((story) => story.getBoundingClientRect().top < 90);

  const other = document.querySelector('a.language');
  if (other) {
    other.addEventListener('click', () => {
      keep('language', other.dataset.language);
      const story = document.querySelector('article.story:target') || (scrollY > 200 && current());
      if (story && story.id) {
        other.hash = story.id;
      }
    });
  }

  const help = document.querySelector('dialog.help');
  const step = (by) => {
    const tops = stories.map((story) => story.getBoundingClientRect().top - 70);
    const at = by > 0 ? tops.findIndex((top) => top > 5) : tops.findLastIndex((top) => top < -5);
    if (at >= 0) {
      stories[at].scrollIntoView({ block: 'start' });
      const link = stories[at].querySelector('h3 a, h4 a');
      if (link) {
        link.focus({ preventScroll: true });
      }
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
