// Checks of the page shown in the browser. Each returns a list of faults, one line each.
window.checks = {
  accessibility() {
    return this.violations({ type: 'rule', values: axe.getRules().map(({ ruleId }) => ruleId) });
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

  // What a reader sees first: three links to headlines, the overview, a lead larger than the next story.
  front() {
    const faults = [];
    const headlines = [...document.querySelectorAll('.headlines a')];
    const top = headlines[0].getBoundingClientRect().top;
    if (headlines.length !== 3 || headlines.some(({ hash }) => !document.getElementById(hash.slice(1)))) {
      faults.push(`headlines: ${headlines.map(({ hash }) => hash)}`);
    }
    if (top > 300) {
      faults.push(`the first headline is at ${top}`);
    }
    const next = document.querySelector('.overview summary') || document.querySelector('.day .count');
    const { bottom } = next.getClientRects()[0];
    if (bottom > innerHeight || bottom < headlines[2].getBoundingClientRect().bottom) {
      faults.push(`the overview is at ${bottom}`);
    }
    const size = (element) => parseFloat(getComputedStyle(element).fontSize);
    const [lead, second] = document.querySelectorAll('.top h3');
    if (size(lead) < 1.3 * size(second) || size(document.querySelector('h1')) >= size(headlines[0])) {
      faults.push(`the lead has ${size(lead)}, the second story ${size(second)}`);
    }
    return faults;
  },

  // Links and controls of stories: their share of the height, small targets, Tab stops.
  controls(most) {
    const faults = [];
    const stories = [...document.querySelectorAll('article.story')];
    const height = (elements) => elements.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0);
    const share = height(stories.map((story) => story.querySelector(':scope > .links'))) / height(stories);
    if (share > most) {
      faults.push(`links and controls take ${share}`);
    }
    for (const story of stories) {
      const stops = [...story.querySelectorAll('a, button, summary, [tabindex]')].filter((one) => one.checkVisibility());
      if (stops.length > 7 || stops.some((one) => one.tabIndex < 0)) {
        faults.push(`${stops.length} Tab stops: ${story.id}`);
      }
      for (const stop of stops) {
        const { width, height: tall } = stop.getBoundingClientRect();
        if (width < 24 || tall < 24) {
          faults.push(`${width} x ${tall}: ${stop.outerHTML.slice(0, 120)}`);
        }
      }
      if (/ 0( ▲|$)|[♥★]0/m.test(story.querySelector('.links').innerText)) {
        faults.push(`a zero: ${story.id}`);
      }
    }
    return faults;
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
