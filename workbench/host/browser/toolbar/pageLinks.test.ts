import { linkTo, withValue } from './pageLinks';

describe('links between the pages', () => {
  it('take along how things are shown and leave behind what belongs to one page', () => {
    expect(linkTo('/sites/home/phone', '?theme=dark&locale=de-DE&mode=edit&props={}&size=large')).toBe('/sites/home/phone?theme=dark&locale=de-DE');
    expect(linkTo('/', '')).toBe('/');
  });

  it('set and drop a value', () => {
    expect(withValue('http://x/a?b=1', 'mode', 'edit')).toBe('http://x/a?b=1&mode=edit');
    expect(withValue('http://x/a?b=1&mode=edit', 'mode', null)).toBe('http://x/a?b=1');
  });
});
