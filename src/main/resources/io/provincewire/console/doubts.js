// Finds the words of an article that its warnings speak of: a warning quotes them, before or behind a colon.

const FIELDS = [['TITLE', 'title'], ['SUMMARY', 'summary'], ['BODY', 'body']];
const LETTER = /[\p{L}\p{N}]/u;

/** Where `words` stand in `text` as words of their own. */
function places(text, words) {
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at).slice(-1);
    const behind = text.slice(at + words.length, at + words.length + 1);
    const torn = (LETTER.test(before) && LETTER.test(words[0])) || (LETTER.test(behind) && LETTER.test(words.at(-1)));
    if (!torn) found.push([at, at + words.length]);
  }
  return found;
}

function quotes(detail) {
  const parts = detail.split(': ');
  const tails = parts.slice(1).map((_, i) => parts.slice(i + 1).join(': '));
  return [...tails, parts[0]].filter((words) => words.length > 1);
}

/** Each warning that quotes words of the article: its field, where they start and end, and the warning. */
export function doubts(article) {
  const found = [];
  for (const warning of article.warnings) {
    for (const words of quotes(warning.detail)) {
      const spots = FIELDS.flatMap(([field, name]) => places(article[name] ?? '', words).map(([start, end]) => ({ field, start, end, warning })));
      if (spots.length) {
        found.push(...spots);
        break;
      }
    }
  }
  return found;
}
