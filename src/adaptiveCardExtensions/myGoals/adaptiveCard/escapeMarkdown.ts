const zeroWidthSpace = '\u200b';

/**
 * Text that people wrote, for a place that reads Markdown: links, emphasis, headings and lists in it are shown as typed. Links, and `{{DATE(…)}}`, which Adaptive Cards
 * replace by a date, are broken by an invisible space, which holds in every renderer. Line breaks stay.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_~]/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/\]\(/g, `]${zeroWidthSpace}(`)
    .replace(/\{\{/g, `{${zeroWidthSpace}{`);
}
