import { escapeHtml, scriptJson } from './html';

describe('text in a page', () => {
  it('never becomes markup', () => {
    expect(escapeHtml('<b title="x">\'&</b>')).toBe('&lt;b title=&quot;x&quot;&gt;&#39;&amp;&lt;/b&gt;');
  });

  it('cannot end a script element', () => {
    const text = scriptJson({ name: '</script><script>alert(1)</script>\u2028' });
    expect(text).not.toContain('</script>');
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>\u2028' });
  });
});
