// Searches the monthly indexes, newest first, and loads the next one only while there is room for more results.
(() => {
  'use strict';
  const MOST = 60;
  const field = document.getElementById('q');
  const list = document.querySelector('.found');
  const status = document.querySelector('.status');
  const { root, lang } = document.body.dataset;
  const indexes = new Map();
  let months;
  let known; // forms by word, makers and their products by word, simplified characters, labels of categories
  let run = 0;

  const read = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  };

  // Words. A figure keeps a letter or two (H100, 35B, 4o); a name with capitals inside counts in parts and as a whole.
  const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
  const SMALL = `(?:(?![${HAN}])[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}])`;
  const WORD = new RegExp(
    `[${HAN}]+|[A-Za-z]{0,2}\\p{N}+(?:[.,]\\p{N}+)*(?:[A-Za-z]{1,2}(?![\\p{L}]))?` +
      `|(?:\\p{Lu}{2,}s(?!\\p{Ll})|\\p{Lu}+(?!${SMALL})|\\p{Lu}?${SMALL}+)(?:['’]${SMALL}{1,2}(?!\\p{L}))?`,
    'gu',
  );
  const FIRST_HAN = new RegExp(`^[${HAN}]`, 'u');
  const isHan = (word) => FIRST_HAN.test(word);
  const isLetters = (word) => /^\p{L}[^\p{N}]*$/u.test(word) && !isHan(word);
  const fold = (word) =>
    isHan(word)
      ? [...word.normalize('NFKC')].map((one) => known.simplified.get(one) ?? one).join('')
      : word
          .replace(/['’].*/, '')
          .normalize('NFKD')
          .replace(/[\p{M},]/gu, '')
          .toLowerCase()
          .replace(/enc(e|ed|es|ing)$/, 'ens$1')
          .replace(/(..)our(s|ed|ing)?$/, '$1or$2')
          .replace(/(...)is(e|ed|es|ing|ation|ations)$/, '$1iz$2');
  const tokens = (text) => {
    const found = [];
    let start = 0; // of the letters that touch
    const close = (end) => {
      if (found.length - start > 1) {
        const at = found[start].at;
        found.push({ at, end, word: fold(text.slice(at, end)) });
      }
      start = found.length;
    };
    for (const { 0: word, index: at } of text.matchAll(WORD)) {
      const last = found.at(-1);
      if (found.length > start && (last.end !== at || !isLetters(word))) {
        close(last.end);
      }
      found.push({ at, end: at + word.length, word: fold(word) });
      if (!isLetters(word)) {
        start = found.length;
      }
    }
    if (found.length > start) {
      close(found.at(-1).end);
    }
    return found;
  };
  const normal = (text) => ` ${tokens(text).map(({ word }) => word).join(' ')} `;

  // Forms of a word are what is left without its ending: release, releases and released are "releas".
  const ENDING = '(?:ions?|ies|y|ing|ed|es|s|e)';
  const stem = (word) =>
    isLetters(word) ? word.replace(/^(.{6,}?)ions?$|^(.{4,}?)(?:ies|y|ing|ed|es|s|e)$|^(.{3})s$/, '$1$2$3') : word;
  // Matches words one after the other, with or without a space. Its first group is set where the last word is whole.
  const pattern = (words) => {
    const parts = words.map((word, i) => {
      const letters = stem(word);
      if (isHan(word) || !isLetters(word)) {
        return isHan(word) ? letters : `${letters.replaceAll('.', '\\.')}(?!\\d)`;
      }
      const loose = letters.length < 6 ? letters : [...letters].join(' ?');
      return i < words.length - 1 ? `${loose}${ENDING}?` : loose;
    });
    const end = isHan(words.at(-1)) ? '()' : `(${ENDING}?(?= ))?`;
    return new RegExp((isHan(words[0]) ? '' : ' ') + parts.join(' ?') + end, 'u');
  };
  const wordsOf = (text) => tokens(text.toLowerCase()).map(({ word }) => word);
  const patternOf = (text) => pattern(wordsOf(text));
  const key = (words) => words.map(stem).join(' ');
  const keyOf = (text) => key(wordsOf(text));

  const learn = async () => {
    const { forms, makers, traditional, simplified, categories } = await read(status.dataset.words);
    known = { forms: new Map(), makers: new Map(), categories };
    known.simplified = new Map([...traditional].map((one, i) => [one, simplified[i]]));
    for (const group of forms) {
      group.forEach((form) => known.forms.set(keyOf(form), group));
    }
    const formsOf = (word) => known.forms.get(keyOf(word)) ?? [word];
    const add = (words, others) => words.forEach((word) => known.makers.set(keyOf(word), others));
    for (const [maker, ...products] of makers) {
      add(formsOf(maker), products.flatMap(formsOf));
      if (products.length === 1) {
        add(formsOf(products[0]), formsOf(maker));
      }
    }
  };

  // Chinese has no spaces: the longest known words, and what is left between them.
  const split = (text) => {
    const parts = [];
    let rest = '';
    for (let at = 0; at < text.length; ) {
      let length = Math.min(8, text.length - at);
      while (length > 1 && !known.forms.has(text.slice(at, at + length))) {
        length -= 1;
      }
      if (length > 1) {
        parts.push(rest, text.slice(at, at + length));
        rest = '';
      } else {
        rest += text[at];
      }
      at += length;
    }
    return [...parts, rest].filter(Boolean);
  };
  const parse = (text) => {
    const words = wordsOf(text)
      .flatMap((word) => (isHan(word) ? split(word) : [word]))
      .map((word) => ({ word, own: pattern([word]), others: [], related: [] }));
    for (let from = 0; from < words.length; ) {
      let to = Math.min(from + 3, words.length);
      const own = () => key(words.slice(from, to).map(({ word }) => word));
      while (to > from + 1 && !known.forms.has(own()) && !known.makers.has(own())) {
        to -= 1;
      }
      const others = (known.forms.get(own()) ?? []).filter((form) => keyOf(form) !== own()).map(patternOf);
      const related = (known.makers.get(own()) ?? []).map(patternOf);
      words.slice(from, to).forEach((word) => Object.assign(word, { others, related }));
      from = to;
    }
    const pairs = words.slice(1).map(({ word }, i) => pattern([words[i].word, word]));
    return { words, pairs };
  };

  // Dates: 2026-04-29, 2026-04, April 29, 29 April 2026, 4月29日. Without a year it is the latest that there is.
  const dateIn = (text) => {
    const names = [lang, 'en'].flatMap((tag) =>
      ['long', 'short'].flatMap((month) => {
        const format = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' });
        return [...Array(12).keys()].map((i) => [format.format(Date.UTC(2026, i)).toLowerCase().replace('.', ''), i + 1]);
      }),
    );
    const low = text.toLowerCase();
    const name = `(?<name>${names.map(([one]) => one).join('|')})`;
    const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
    const forms = [
      '(?<![\\d.])(?<year>\\d{4})[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?(?![\\d.])',
      '(?:(?<year>\\d{4})\\s*年\\s*)?(?<![\\d.])(?<month>\\d{1,2})\\s*月(?:\\s*(?<day>\\d{1,2})\\s*[日号])?',
      `\\b${day} (?:of )?${name}\\b\\.?(?:,? (?<year>\\d{4}))?`,
      `\\b${name}\\b\\.? (?:${day}(?![\\d.])(?:,? (?<year>\\d{4}))?|(?<only>\\d{4}))`,
    ];
    for (const form of forms) {
      const match = low.match(new RegExp(form, 'u'));
      if (match) {
        const { year, only, month, name: word, day: number } = match.groups;
        const two = String(month ?? names.find(([one]) => one === word)[1]).padStart(2, '0');
        const own = months.find((one) => one.endsWith(`-${two}`) && one.startsWith(year ?? only ?? ''));
        if (own) {
          const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
          return { date: number ? `${own}-${number.padStart(2, '0')}` : own, rest };
        }
      }
    }
    return { date: '', rest: text };
  };

  const index = (month) => {
    if (!indexes.has(month)) {
      const reading = read(`${root}${lang}/search/${month}.json`).then((stories) =>
        stories.map((story) => {
          const [, , title, summary, , category, speaker] = story;
          const labels = Object.values(known.categories[category] ?? {}).join(' , ');
          return { story, texts: [normal(title), normal(summary), normal(`${labels} , ${speaker ?? ''}`)] };
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
  const best = (one, texts) =>
    Math.max(
      ...texts.map((text, i) => {
        const match = one.exec(text);
        return match ? WEIGHTS[i] * (match[1] === undefined ? 0.5 : 1) : 0;
      }),
    );
  const quality = ({ own, others, related }, texts) =>
    Math.max(
      best(own, texts),
      ...others.map((other) => 0.8 * best(other, texts)),
      ...related.map((other) => 0.4 * best(other, texts)),
    );
  const score = ({ words, pairs }, { story, texts }) => {
    const side = pairs.map((pair) => best(pair, texts));
    let sum = 0;
    for (const [i, word] of words.entries()) {
      const own = Math.max(quality(word, texts), side[i - 1] ?? 0, side[i] ?? 0);
      if (own === 0) {
        return 0;
      }
      sum += own + (side[i] ?? 0);
    }
    return sum / (words.length || 1) + (SECTIONS[story[4]] ?? 0) + 0.1;
  };

  // One letter missing, too many, wrong, or changed places with the next.
  const isNear = (one, other) => {
    let same = 0;
    while (same < one.length && one[same] === other[same]) {
      same += 1;
    }
    const [a, b] = [one.slice(same), other.slice(same)];
    const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
    return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || isSwapped;
  };
  const nearest = (word, counts) =>
    [...counts.keys()]
      .filter((other) => isHan(other) === isHan(word) && isNear(word, other))
      .sort((a, b) => counts.get(b) - counts.get(a))[0];
  const suggestion = ({ words }, stories) => {
    const counts = new Map([...known.forms.keys()].map((form) => [form, 0]));
    stories.forEach(({ texts }) =>
      texts.join('').split(' ').forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1)),
    );
    const better = words.map((word) => {
      const isThere = stories.some(({ texts }) => quality(word, texts) > 0);
      const isLong = word.word.length > (isHan(word.word) ? 2 : 3);
      return isThere ? word.word : isLong ? nearest(word.word, counts) : undefined;
    });
    return better.every(Boolean) ? better.join(' ') : '';
  };

  const marked = (text, { words, pairs }) => {
    const all = tokens(text);
    let line = ' ';
    const places = []; // of each character of the line in the text
    for (const { at, end, word } of all) {
      for (let i = 0; i < word.length; i += 1) {
        places[line.length + i] = isHan(word) ? [at + i, at + i + 1] : [at, end];
      }
      line += `${word} `;
    }
    const marks = new Set();
    for (const one of [...words.flatMap(({ own, others, related }) => [own, ...others, ...related]), ...pairs]) {
      for (const match of line.matchAll(new RegExp(one.source, 'gu'))) {
        for (let i = match.index; i < match.index + match[0].length; i += 1) {
          for (let at = places[i]?.[0]; at < places[i]?.[1]; at += 1) {
            marks.add(at);
          }
        }
      }
    }
    const part = document.createDocumentFragment();
    for (let at = 0; at < text.length; ) {
      let end = at + 1;
      while (end < text.length && marks.has(end) === marks.has(at)) {
        end += 1;
      }
      const piece = marks.has(at) ? document.createElement('mark') : document.createTextNode('');
      piece.textContent = text.slice(at, end);
      part.append(piece);
      at = end;
    }
    return part;
  };
  // The index has texts in any language; the script tells which. Latin letters count as English on a page in
  // another script.
  const scripts = { zh: /\p{Script=Han}/u, ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, ko: /\p{Script=Hangul}/u, ar: /\p{Script=Arabic}/u, he: /\p{Script=Hebrew}/u, ru: /\p{Script=Cyrillic}/u };
  const languageOf = (text) =>
    Object.keys(scripts).findLast((tag) => scripts[tag].test(text)) || (lang in scripts ? 'en' : lang);
  const element = (name, content, text) => {
    const one = document.createElement(name);
    if (text) {
      one.dir = 'auto';
      one.lang = languageOf(text);
    }
    one.append(content);
    return one;
  };
  const shown = ({ story: [date, anchor, title, summary, , category, speaker] }, query) => {
    const time = element('time', date);
    time.dateTime = date;
    const about = element('div', time);
    if (speaker) {
      about.append(' · ', element('span', speaker, speaker), ' · ', known.categories[category]?.[lang] ?? '');
    }
    const link = element('a', marked(title, query), title);
    link.href = `${root}${lang}/${date}/#${anchor}`;
    const item = element('li', about);
    item.append(link);
    if (summary) {
      item.append(element('p', marked(summary, query), summary));
    }
    return item;
  };
  const edition = (date) => {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full', timeZone: 'UTC' });
    const link = element('a', format.format(new Date(date)));
    link.href = `${root}${lang}/${date}/`;
    return element('li', link);
  };
  const say = (message, asked, text) => {
    const link = element('a', text);
    link.href = `?${new URLSearchParams({ q: text })}`;
    const [before, after] = message.replace('{asked}', () => asked).split('{query}');
    status.replaceChildren(before, link, after);
  };

  // Returns false if a later search has begun.
  const find = async (text, asked) => {
    const own = run;
    const { date, rest } = dateIn(text);
    const query = parse(rest);
    const found = [];
    const seen = [];
    const show = () => {
      found.sort((a, b) => b.score - a.score || b.story[0].localeCompare(a.story[0]));
      const items = found.slice(0, MOST).map((one) => shown(one, query));
      list.replaceChildren(...(date.length > 7 && found.length > 0 ? [edition(date)] : []), ...items);
    };
    if (!date && query.words.length === 0) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    for (const month of months.filter((one) => one.startsWith(date.slice(0, 7)))) {
      const stories = await index(month);
      if (own !== run) {
        return;
      }
      seen.push(...stories);
      for (const story of stories.filter(({ story: [day] }) => day.startsWith(date))) {
        const points = score(query, story);
        if (points > 0) {
          found.push({ ...story, score: points });
        }
      }
      if (seen.length === stories.length && !asked) {
        show();
        status.textContent = status.dataset.more;
      }
      if (found.length >= MOST) {
        break;
      }
    }
    show();
    const better = found.length === 0 && !asked ? suggestion(query, seen) : '';
    const { none, one, found: many, meant } = status.dataset;
    if (better) {
      await find(better, text);
    } else if (asked) {
      say(meant, asked, text);
    } else {
      const count = found.length > MOST ? `${MOST}+` : String(found.length);
      status.textContent = [none, one][found.length] ?? many.replace('{n}', count);
    }
  };

  const search = async () => {
    run += 1;
    const own = run;
    const text = field.value.trim();
    const address = new URL(location.href);
    address.search = field.value ? new URLSearchParams({ q: field.value }).toString() : '';
    history.replaceState(null, '', address);
    try {
      if (!known) {
        await learn();
      }
      months ??= await read(`${root}search/months.json`);
      if (own === run) {
        await find(text);
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
