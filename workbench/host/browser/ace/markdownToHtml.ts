/** Text as HTML text. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Stands for an escaped character while the rest is read: a private-use code point on each side of its number. */
const KEPT = /\uE000(\d+)\uE001/g;

/** Bold, italic and links of one line, all else escaped. Only web and mail addresses become links; a backslash takes a character's meaning away. */
function inline(line: string): string {
  const kept: string[] = [];
  const text = line.replace(/[\uE000\uE001]/g, '').replace(/\\([\\`*_{}[\]()#+\-.!~])/g, (_match, character: string) => `\uE000${kept.push(character) - 1}\uE001`);
  const link = /\[([^\]]*)\]\(((?:https?:|mailto:)[^\s)]+)\)/g;
  let html = '';
  let from = 0;
  for (const match of text.matchAll(link)) {
    const start = match.index ?? 0;
    html += emphasis(text.slice(from, start));
    html += `<a href="${escape(match[2])}" target="_blank" rel="noopener noreferrer">${emphasis(match[1])}</a>`;
    from = start + match[0].length;
  }
  html += emphasis(text.slice(from));
  return html.replace(KEPT, (_match, index) => escape(kept[Number(index)]));
}

function emphasis(text: string): string {
  return escape(text)
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1<em>$2</em>')
    .replace(/(^|[^\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])/g, '$1<em>$2</em>');
}

/**
 * The subset of Markdown that Adaptive Cards promise in a TextBlock: bold, italic, links, bulleted and numbered lists. Everything else, HTML
 * included, is text. Text that a card has forgotten to escape becomes visible here as it would on a phone: as emphasis, a list or a link.
 */
export function markdownToHtml(text: string): string {
  const html: string[] = [];
  let list: 'ul' | 'ol' | undefined;
  const closeList = (): void => {
    if (list) html.push(`</${list}>`);
    list = undefined;
  };
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*(?:([-*+])|(\d{1,9})\.)\s+(.*)$/.exec(line);
    if (item) {
      const kind = item[1] ? 'ul' : 'ol';
      if (list !== kind) {
        closeList();
        html.push(kind === 'ol' && item[2] !== '1' ? `<ol start="${Number(item[2])}">` : `<${kind}>`);
        list = kind;
      }
      html.push(`<li>${inline(item[3])}</li>`);
    } else {
      closeList();
      if (line.trim() !== '') html.push(`<p>${inline(line)}</p>`);
    }
  }
  closeList();
  return html.join('');
}
