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
  let run = 0;

  const read = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  };
  const index = (month) => {
    if (!indexes.has(month)) {
      const reading = read(`${root}${lang}/search/${month}.json`);
      reading.catch(() => indexes.delete(month));
      indexes.set(month, reading);
    }
    return indexes.get(month);
  };

  // Texts and keyboards have straight or curly quotation marks: compare them all as straight ones.
  const low = (text) => text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const plain = (text) => low(text.normalize('NFKC'));
  // A Latin word matches where a word begins (source in open-source, Seek in DeepSeek, not in resources); Chinese matches anywhere.
  const begins = (text, at) =>
    at === 0 ||
    !/[\p{Script=Latin}\p{N}]/u.test(text[at]) ||
    !/[\p{Script=Latin}\p{N}]/u.test(text[at - 1]) ||
    (/\p{Lu}/u.test(text[at]) && /\p{Ll}/u.test(text[at - 1]));
  const find = (text, word, from) => {
    const all = low(text);
    let at = all.indexOf(word, from);
    while (at >= 0 && !begins(text, at)) {
      at = all.indexOf(word, at + 1);
    }
    return at;
  };
  const marked = (text, words) => {
    const part = document.createDocumentFragment();
    let from = 0;
    while (from < text.length) {
      let at = -1;
      let length = 0;
      for (const word of words) {
        const found = find(text, word, from);
        if (found >= 0 && (at < 0 || found < at)) {
          at = found;
          length = word.length;
        }
      }
      if (at < 0) {
        break;
      }
      part.append(text.slice(from, at));
      const mark = document.createElement('mark');
      mark.textContent = text.slice(at, at + length);
      part.append(mark);
      from = at + length;
    }
    part.append(text.slice(from));
    return part;
  };
  // The index has texts in any language; the script tells which. Latin letters count as English on a page in
  // another script.
  const scripts = { zh: /\p{Script=Han}/u, ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, ko: /\p{Script=Hangul}/u, ar: /\p{Script=Arabic}/u, he: /\p{Script=Hebrew}/u, ru: /\p{Script=Cyrillic}/u };
  const languageOf = (text) =>
    Object.keys(scripts).findLast((tag) => scripts[tag].test(text)) || (lang in scripts ? 'en' : lang);
  const shown = ([date, anchor, title, summary], words) => {
    const item = document.createElement('li');
    const time = document.createElement('time');
    time.dateTime = date;
    time.textContent = date;
    const link = document.createElement('a');
    link.href = `${root}${lang}/${date}/#${anchor}`;
    link.dir = 'auto';
    link.lang = languageOf(title);
    link.append(marked(title, words));
    item.append(time, link);
    if (summary) {
      const text = document.createElement('p');
      text.dir = 'auto';
      text.lang = languageOf(summary);
      text.append(marked(summary, words));
      item.append(text);
    }
    return item;
  };

  const search = async () => {
    run += 1;
    const own = run;
    const words = plain(field.value).split(/[\s"]+/).filter(Boolean);
    const address = new URL(location.href);
    address.search = field.value ? new URLSearchParams({ q: field.value }).toString() : '';
    history.replaceState(null, '', address);
    if (words.length === 0) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      months ??= await read(`${root}search/months.json`);
      const found = [];
      let isFirst = true;
      for (const month of months) {
        const stories = await index(month);
        if (own !== run) {
          return;
        }
        found.push(
          ...stories.filter(([, , title, summary]) => {
            const text = `${title} ${summary}`.normalize('NFKC');
            return words.every((word) => find(text, word, 0) >= 0);
          }),
        );
        if (isFirst || found.length >= MOST) {
          list.replaceChildren(...found.slice(0, MOST).map((story) => shown(story, words)));
          status.textContent = status.dataset.more;
          isFirst = false;
        }
        if (found.length >= MOST) {
          break;
        }
      }
      list.replaceChildren(...found.slice(0, MOST).map((story) => shown(story, words)));
      const count = found.length > MOST ? `${MOST}+` : String(found.length);
      const { none, one, found: many } = status.dataset;
      status.textContent = [none, one][found.length] ?? many.replace('{n}', count);
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
