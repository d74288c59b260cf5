import { findPage } from './workbenchPages';

describe('finding a page by its path', () => {
  it.each([['/', 'start'], ['/sites/home/phone', 'phone'], ['/sites/home/full/', 'full'], ['/sites/okr/lists', 'lists']])('%s is %s', (path, id) => {
    expect(findPage(path)).toMatchObject({ page: { id } });
  });

  it('reads the name of a list', () => {
    expect(findPage('/sites/okr/lists/OKR%20Objectives')).toMatchObject({ page: { id: 'lists' }, listName: 'OKR Objectives' });
  });

  it.each(['/sites/okr/_api/web', '/sites/home', '/sites/okr/Lists/OKRObjectives'])('leaves %s to the tenant', (path) => {
    expect(findPage(path)).toBeUndefined();
  });
});
