// Checks of the page shown in the browser. Each returns a list of faults, one line each.
window.checks = {
  accessibility() {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    return this.violations({ type: 'tag', values: tags });
  },

  colours() {
    return this.violations({ type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
  },

  async violations(runOnly) {
    scrollTo(0, 0);
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).slice(0, 3)}`,
    );
  },

  width() {
    const { scrollWidth, clientWidth } = document.documentElement;
    const most = Math.max(scrollWidth, document.body.scrollWidth);
    const cut = [...document.querySelectorAll('main h1, main h2, main h3, main h4, main p, main li, main a')]
      .filter((one) => !one.closest('.jump') && one.getBoundingClientRect().right > clientWidth + 1)
      .map((one) => `outside the window: ${one.outerHTML.slice(0, 120)}`);
    return most > clientWidth ? [`${most} wide in ${clientWidth}`, ...cut] : cut;
  },

  // Han characters tagged as a language that does not use them, and sentences in Latin letters tagged as Chinese.
  languages() {
    const faults = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.data.trim();
      const tag = node.parentElement.closest('[lang]').lang;
      const isData = node.parentElement.closest('script, noscript');
      if (text && !isData) {
        if (/\p{Script=Han}/u.test(text) && !/^(zh|ja|mul)/.test(tag)) {
          faults.push(`${tag}: ${text}`);
        } else if (/[\u0590-\u06ff]{3}/.test(text) && !/^(ar|fa|he|mul|und)/.test(tag)) {
          faults.push(`${tag}: ${text}`);
        } else if (/^zh/.test(tag) && /([A-Za-z']+ ){3}[a-z]+/.test(text)) {
          faults.push(`${tag}: ${text}`);
        }
      }
    }
    return faults;
  },

  // After a key press, every focused element must show its focus.
  focus() {
    const faults = [];
    for (const one of document.querySelectorAll('a[href], button, input, summary')) {
      if (one.checkVisibility()) {
        one.focus();
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        if (document.activeElement !== one || outlineStyle === 'none' || parseFloat(outlineWidth) < 2) {
          faults.push(`no visible focus: ${one.outerHTML.slice(0, 120)}`);
        }
      }
    }
    return faults;
  },
};
