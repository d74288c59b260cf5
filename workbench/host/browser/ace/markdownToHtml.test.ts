import { markdownToHtml } from './markdownToHtml';

describe('Markdown of a text block', () => {
  it.each([
    ['plain', '<p>plain</p>'],
    ['**bold** and *italic* and _italic_', '<p><strong>bold</strong> and <em>italic</em> and <em>italic</em></p>'],
    ['[a *link*](https://example.com/a?b=1&c=2)', '<p><a href="https://example.com/a?b=1&#38;c=2" target="_blank" rel="noopener noreferrer">a <em>link</em></a></p>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['1. one\n2. two\nafter', '<ol><li>one</li><li>two</li></ol><p>after</p>'],
    ['3. three', '<ol start="3"><li>three</li></ol>'],
    ['first\n\nsecond', '<p>first</p><p>second</p>'],
    ['', '']
  ])('%j', (text, html) => expect(markdownToHtml(text)).toBe(html));

  it('shows markup as text', () => {
    expect(markdownToHtml('<img src=x onerror=alert(1)>')).toBe('<p>&#60;img src=x onerror=alert(1)&#62;</p>');
    expect(markdownToHtml('[x](javascript:alert(1))')).not.toContain('<a');
    expect(markdownToHtml('["><b>](https://example.com/"><b>)')).not.toMatch(/<b>/);
  });

  it('takes escaped characters for what they are', () => {
    expect(markdownToHtml('\\*\\*not bold\\*\\* \\[no link\\](https://example.com)')).toBe('<p>**not bold** [no link](https://example.com)</p>');
  });

  it('leaves names_with_lines and 2 * 3 * 4 alone', () => {
    expect(markdownToHtml('names_with_lines and 2 * 3 * 4')).toBe('<p>names_with_lines and 2 * 3 * 4</p>');
  });
});
