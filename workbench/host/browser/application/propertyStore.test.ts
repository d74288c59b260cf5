import { createPropertyStore } from './propertyStore';

describe('properties that were set in the pane', () => {
  it('are kept for each page and component', () => {
    const store = createPropertyStore(window.localStorage, 'page');
    store.write('Card', { title: 'Kept' });
    expect(createPropertyStore(window.localStorage, 'page').read('Card')).toEqual({ title: 'Kept' });
    expect(store.read('Other')).toEqual({});
    expect(createPropertyStore(window.localStorage, 'phone').read('Card')).toEqual({});
  });
});
