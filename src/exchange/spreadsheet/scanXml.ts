export interface XmlHandler {
  /** @param name without its prefix. An element without content is closed right after. */
  open(name: string, attribute: (name: string) => string | null): void;
  text(text: string): void;
  close(name: string): void;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name.toLowerCase()];
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const patterns = new Map<string, RegExp>();

function attributeOf(tag: string, name: string): string | null {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const found = pattern.exec(tag);
  return found ? decodeEntities(found[1] ?? found[2]) : null;
}

/** Where a tag ends: the first `>` outside of quotes. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const character = xml[at];
    if (character === '>') return at;
    if (character === '"' || character === "'") {
      at = xml.indexOf(character, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/**
 * Goes once through the XML of an Office file: elements, text, CDATA. Declarations, comments and DOCTYPEs are skipped and no entity but the five of XML is
 * known, so nothing can be expanded or loaded. The product's libraries build a tree first, which takes ten seconds and two gigabytes for 20,000 rows.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  for (let at = 0; at < xml.length;) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    if (open > at) handler.text(decodeEntities(xml.slice(at, open)));
    if (xml.startsWith('<![CDATA[', open)) {
      const end = xml.indexOf(']]>', open);
      handler.text(xml.slice(open + 9, end < 0 ? undefined : end));
      at = end < 0 ? xml.length : end + 3;
      continue;
    }
    const isComment = xml.startsWith('<!--', open);
    const end = isComment ? xml.indexOf('-->', open) : endOfTag(xml, open);
    if (end < 0) break;
    at = end + (isComment ? 3 : 1);
    if (isComment || xml[open + 1] === '!' || xml[open + 1] === '?') continue;
    if (xml[open + 1] === '/') {
      handler.close(withoutPrefix(xml.slice(open + 2, end).trim()));
      continue;
    }
    const isEmpty = xml[end - 1] === '/';
    const tag = xml.slice(open + 1, isEmpty ? end - 1 : end);
    const name = withoutPrefix(/^[^\s/>]*/.exec(tag)?.[0] ?? '');
    handler.open(name, (wanted) => attributeOf(tag, wanted));
    if (isEmpty) handler.close(name);
  }
}
