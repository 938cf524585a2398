// Searches the monthly indexes, newest first, and loads the next one only while there is room for more results.
(() => {
  'use strict';
  const MOST = 60;
  const field = document.getElementById('q');
  const list = document.querySelector('.found');
  const status = document.querySelector('.status');
  const { root, lang } = document.body.dataset;
  const indexes = new Map();
  const folded = new Map(); // characters as they are compared
  const names = new Map(); // the forms of a name or term in all languages, and a company's products
  let categories;
  let months;
  let run = 0;

  const read = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  };

  // Simplified characters, lower case, no accents, one spelling. Keeps the length, so that matches can be marked.
  const fold = (text) =>
    Array.from(text, (one) => {
      if (!folded.has(one)) {
        const plain = one.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
        folded.set(one, plain.length === one.length ? plain : one);
      }
      return folded.get(one);
    })
      .join('')
      .replace(/enc(?=e|ing)/g, 'ens')
      .replace(/is(?=e|ing|ation)/g, 'iz');

  // The units of a text are characters of scripts without spaces, figures with a letter or two (H100, 35B, 4o), and words.
  const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
  const LETTER = `[^\\P{L}${HAN}]`;
  const UNIT = new RegExp(
    `[${HAN}]|(?:(?<!\\p{L})[a-z]{1,2})?\\p{N}+(?:[.,]\\p{N}+)*(?:[a-z]{1,2}(?!${LETTER}))?|(?:${LETTER}|\\p{M})+`,
    'gu',
  );
  const isHan = (word) => new RegExp(`^[${HAN}]`, 'u').test(word);
  const unitsOf = (text) => fold(text).match(UNIT) ?? [];

  // Release, releases and released are "releas".
  const ENDING = '(?:ions?|ies|y|ing|ed|es|s|e)';
  const STEM = new RegExp(`^(.{6,}?)ions?$|^(.{4,}?)${ENDING}$|^(.{3})s$`);
  const stem = (word) => word.replace(STEM, '$1$2$3');
  const key = (text) => stem(unitsOf(text).join(''));
  const GAP = '[ -/:_‐]?';
  const source = (unit) => {
    if (/\p{N}/u.test(unit)) {
      return `${unit.replaceAll('.', '\\.')}(?!\\p{N})`;
    }
    const letters = stem(unit).match(/(?<=..)ou?r$|./gu);
    return letters.map((one) => (one.length > 1 ? 'ou?r' : one)).join(letters.length < 6 ? '' : GAP);
  };
  // Matches any of these texts; the first group is set where a match is whole words.
  const pattern = (texts) => {
    const sources = texts.map((text) => unitsOf(text).map(source).join(GAP));
    return new RegExp(`(?:${sources.join('|') || '(?!)'})(${ENDING}?(?!${LETTER}))?`, 'gu');
  };
  // A match begins where a word does, also inside a name (Seek in DeepSeek, 5 in GPT5).
  const START = new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{N}[.,])|(?<=[${HAN}])|(?=[${HAN}])|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})`,
    'uy',
  );
  const matches = (regex, { text, plain }) =>
    [...plain.matchAll(regex)].filter(({ index }) => {
      START.lastIndex = index;
      return START.test(text);
    });

  const learn = async () => {
    const words = await read(status.dataset.words);
    [...words.traditional].forEach((one, i) => folded.set(one, words.simplified[i]));
    words.names.forEach((name) => name.forms.forEach((form) => names.set(key(form), name)));
    ({ categories } = words);
    months = await read(`${root}search/months.json`);
  };

  // Splits a query into the longest names and terms that are known, and what is between them.
  const parse = (text) => {
    const units = [...fold(text).replace(/['’]\p{L}{1,2}(?!\p{L})/gu, '').matchAll(UNIT)];
    const words = [];
    let rest = -1; // where unknown characters end
    const add = (word, parts) => {
      const { forms = [], products = [] } = names.get(key(word)) ?? {};
      const others = forms.filter((form) => key(form) !== key(word));
      words.push({
        word,
        meant: [[1, pattern([word])], [0.8, pattern(others)]],
        parts: (isHan(word) ? [word] : parts).map((part) => [0.5, pattern([part])]),
        related: [0.4, pattern(products)],
        pair: [1, pattern(words.length > 0 ? [`${words.at(-1).word} ${word}`] : [])],
      });
    };
    while (units.length > 0) {
      let count = Math.min(8, units.length);
      while (count > 1 && !names.has(key(units.slice(0, count).join('')))) {
        count -= 1;
      }
      const own = units.splice(0, count);
      const isRest = count === 1 && isHan(own[0][0]);
      const before = isRest && own[0].index === rest ? words.pop().word : '';
      add(before + own.join(''), own.map(String));
      rest = isRest ? own[0].index + 1 : -1;
    }
    return words;
  };

  // Dates: 2026-04-29, 2026-04, April 29, 29 April 2026, 4月29日. Without a year it is the latest that there is.
  const numbers = new Map(); // of months by name
  for (const [tag, month] of [[lang, 'long'], [lang, 'short'], ['en', 'long'], ['en', 'short']]) {
    const format = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' });
    for (let i = 0; i < 12; i += 1) {
      numbers.set(fold(format.format(Date.UTC(2026, i))).replace('.', ''), String(i + 1));
    }
  }
  const FIGURES = /(?<![\d.])(\d{4})[-/.](\d\d?)(?:[-/.](\d\d?))?(?![\d.])/;
  const NAMED = new RegExp(
    `(?:(?<![\\d.])(\\d+)\\p{L}{0,2} ?)?(?<![a-z\\d])(${[...numbers.keys()].join('|')})(?![a-z])` +
      '\\.? ?(?:(\\d+)(?![\\d.])\\p{L}?[a-z]?)?(?:,? ?(\\d{4}))?',
    'u',
  );
  const dateIn = (text) => {
    const plain = fold(text);
    let [whole, year = '', month, day] = plain.match(FIGURES) ?? [];
    if (!whole) {
      const [all, before, name = '', ...after] = plain.match(NAMED) ?? [];
      const figures = [before, ...after].filter(Boolean);
      if (figures.length > 0 || /\d/.test(name)) {
        [whole, month] = [all, numbers.get(name)];
        year = figures.find((one) => one.length === 4) ?? '';
        day = figures.find((one) => one.length < 3);
      }
    }
    const found = month && months.find((one) => one.startsWith(year) && one.endsWith(`-${month.padStart(2, '0')}`));
    const date = found && day ? `${found}-${day.padStart(2, '0')}` : found;
    return date ? { date, rest: plain.replace(whole, ' ') } : { date: '', rest: text };
  };

  const index = (month) => {
    if (!indexes.has(month)) {
      const reading = read(`${root}${lang}/search/${month}.json`).then((stories) =>
        stories.map((story) => {
          const [, , title, summary, , category, speaker = ''] = story;
          const about = [...Object.values(categories[category] ?? {}), speaker].join(' , ');
          return { story, texts: [title, summary, about].map((text) => ({ text, plain: fold(text) })) };
        }),
      );
      reading.catch(() => indexes.delete(month));
      indexes.set(month, reading);
    }
    return indexes.get(month);
  };

  // How well a text has a query: titles count most, then whole words, words side by side, and the story's section.
  const WEIGHTS = [3, 1, 0.5];
  const SECTIONS = { top: 0.6, featured: 0.3 };
  const best = (texts, ...patterns) => {
    const found = patterns.flatMap(([weight, regex]) =>
      texts.flatMap((text, i) =>
        matches(regex, text).map(([, whole]) => weight * WEIGHTS[i] * (whole === undefined ? 0.5 : 1)),
      ),
    );
    return Math.max(0, ...found);
  };
  const quality = ({ meant, parts, related }, texts) =>
    Math.max(best(texts, ...meant, related), Math.min(...parts.map((part) => best(texts, part))));
  const score = (words, { story, texts }) => {
    const pairs = [...words.map(({ pair }) => best(texts, pair)), 0];
    const found = words.map((word, i) => Math.max(quality(word, texts), pairs[i], pairs[i + 1]));
    const sum = [...found, ...pairs].reduce((a, b) => a + b);
    return found.includes(0) ? 0 : sum / (words.length || 1) + (SECTIONS[story[4]] ?? 0) + 0.1;
  };

  // The most common word with one letter less, more, changed, or in each other's place.
  const nearest = (word, counts) => {
    const edits = Array.from(word, (letter, i) => {
      const [before, next, after] = [word.slice(0, i), word.slice(i + 1, i + 2), word.slice(i + 2)];
      return `${before}.?${next}${after}|${before}.${letter}${next}${after}|${before}${next}${letter}${after}`;
    });
    const near = new RegExp(`^(?:${edits.join('|')}|${word}.)$`);
    const found = [...counts.keys()].filter((other) => near.test(other));
    return found.sort((a, b) => counts.get(b) - counts.get(a))[0];
  };
  const suggestion = (words, stories) => {
    const counts = new Map([...names.keys()].map((name) => [name, 0]));
    for (const word of stories.flatMap(({ texts }) => texts.flatMap(({ text }) => unitsOf(text)))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const better = words.map((own) => {
      const isFound = stories.some(({ texts }) => quality(own, texts) > 0);
      return isFound ? own.word : own.word.length > 3 && nearest(own.word, counts);
    });
    return better.every(Boolean) && words.some(({ word }, i) => word !== better[i]) ? better.join(' ') : '';
  };

  // The index has texts in any language; the script tells which. Latin letters count as English on a page in
  // another script.
  const scripts = { zh: /\p{Script=Han}/u, ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, ko: /\p{Script=Hangul}/u, ar: /\p{Script=Arabic}/u, he: /\p{Script=Hebrew}/u, ru: /\p{Script=Cyrillic}/u };
  const languageOf = (text) =>
    Object.keys(scripts).findLast((tag) => scripts[tag].test(text)) || (lang in scripts ? 'en' : lang);
  const element = (name, ...content) => {
    const one = document.createElement(name);
    one.append(...content);
    return one;
  };
  const link = (href, ...content) => Object.assign(element('a', ...content), { href });
  const inItsLanguage = (one) => Object.assign(one, { dir: 'auto', lang: languageOf(one.textContent) });
  const marked = (text, words) => {
    const isMarked = Array(text.length).fill(false);
    for (const [, regex] of words.flatMap(({ meant, parts }) => [...meant, ...parts])) {
      matches(regex, { text, plain: fold(text) }).forEach((match) =>
        isMarked.fill(true, match.index, match.index + match[0].length),
      );
    }
    const parts = [];
    for (let at = 0; at < text.length; at += parts.at(-1).length) {
      const end = isMarked.indexOf(!isMarked[at], at);
      parts.push(text.slice(at, end < 0 ? text.length : end));
    }
    return parts.map((part, i) => (isMarked[0] === (i % 2 === 0) ? element('mark', part) : part));
  };
  const shown = ({ story: [date, anchor, title, summary, , category, speaker] }, query) => {
    const time = Object.assign(element('time', date), { dateTime: date });
    const label = categories[category]?.[lang] ?? '';
    const about = speaker ? [' · ', inItsLanguage(element('span', speaker)), ' · ', label] : [];
    const headline = link(`${root}${lang}/${date}/#${anchor}`, ...marked(title, query));
    const item = element('li', element('div', time, ...about), inItsLanguage(headline));
    if (summary) {
      item.append(inItsLanguage(element('p', ...marked(summary, query))));
    }
    return item;
  };
  const edition = (date) => {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full', timeZone: 'UTC' });
    return element('li', link(`${root}${lang}/${date}/`, format.format(new Date(date))));
  };

  const find = async (text, asked) => {
    const own = run;
    const { date, rest } = dateIn(text);
    const words = parse(rest);
    const found = [];
    const seen = [];
    const show = (...message) => {
      found.sort((a, b) => b.score - a.score || b.story[0].localeCompare(a.story[0]));
      const items = found.slice(0, MOST).map((one) => shown(one, words));
      list.replaceChildren(...(date.length > 7 && found.length > 0 ? [edition(date)] : []), ...items);
      status.replaceChildren(...message);
    };
    if (!date && words.length === 0) {
      show();
      return;
    }
    for (const month of months.filter((one) => one.startsWith(date.slice(0, 7)))) {
      const stories = await index(month);
      if (own !== run) {
        return; // a later search has begun
      }
      seen.push(...stories);
      const ofDate = stories.filter(({ story: [day] }) => day.startsWith(date));
      found.push(...ofDate.map((one) => ({ ...one, score: score(words, one) })).filter((one) => one.score > 0));
      if (found.length >= MOST) {
        break;
      }
      if (seen.length === stories.length) {
        show(status.dataset.more);
      }
    }
    const { none, one, found: many, meant } = status.dataset;
    const better = found.length === 0 && !asked ? suggestion(words, seen) : '';
    if (better) {
      await find(better, text);
    } else if (asked) {
      const [before, after] = meant.replace('{asked}', () => asked).split('{query}');
      show(before, link(`?${new URLSearchParams({ q: text })}`, text), after);
    } else {
      show([none, one][found.length] ?? many.replace('{n}', found.length > MOST ? `${MOST}+` : found.length));
    }
  };

  const search = async () => {
    run += 1;
    const own = run;
    const address = new URL(location.href);
    address.search = field.value ? new URLSearchParams({ q: field.value }).toString() : '';
    history.replaceState(null, '', address);
    try {
      if (!months) {
        await learn();
      }
      if (own === run) {
        await find(field.value.trim());
      }
    } catch {
      if (own === run) {
        status.textContent = status.dataset.failed;
      }
    }
  };

  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  field.addEventListener('input', search);
  field.value = new URLSearchParams(location.search).get('q') || '';
  field.focus();
  search();
})();
