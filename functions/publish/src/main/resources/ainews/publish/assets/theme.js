// Applies the reader's choice of theme before the first paint, which is why pages wait for this file.
(() => {
  'use strict';
  const root = document.documentElement;
  // The page's colours before the style sheet is there.
  const scheme = document.querySelector('meta[name="color-scheme"]');
  window.applyTheme = (theme) => {
    const isChosen = theme === 'light' || theme === 'dark';
    scheme.content = isChosen ? theme : 'light dark';
    if (isChosen) {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  };
  try {
    window.applyTheme(localStorage.getItem('theme'));
  } catch {
    // Without storage the theme is the system's.
  }
})();
