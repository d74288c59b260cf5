import { XMLParser } from 'fast-xml-parser';
import { errors } from '../errors';

/** One element of a document: its text is what stands directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Node {
  readonly [name: string]: unknown;
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false, processEntities: true });
const longest = 1000000;
const deepest = 200;

/** Reads an XML text from a caller: one root element, no document type (no entities of its own making). */
export function parseXml(text: string): Element {
  if (text.length > longest || /<!DOCTYPE|<!ENTITY/i.test(text)) throw errors.invalidArgument('The XML is not allowed.');
  let nodes: unknown;
  try {
    nodes = parser.parse(text, true);
  } catch (error) {
    if (error instanceof Error) throw errors.invalidArgument('The XML is not valid.');
    throw error;
  }
  const elements = (nodes as Node[]).filter((node) => !('#text' in node) && !Object.keys(node).some((name) => name.startsWith('?')));
  if (elements.length !== 1) throw errors.invalidArgument('The XML is not valid.');
  return elementOf(elements[0], 0);
}

function elementOf(node: Node, depth: number): Element {
  if (depth > deepest) throw errors.invalidArgument('The XML is nested too deeply.');
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inside = (node[name] ?? []) as Node[];
  return {
    name, attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: inside.filter((child) => !('#text' in child)).map((child) => elementOf(child, depth + 1)),
    text: inside.filter((child) => '#text' in child).map((child) => String(child['#text'])).join('')
  };
}

/** Escapes a text for XML, in elements and attributes alike. */
export function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&apos;');
}
