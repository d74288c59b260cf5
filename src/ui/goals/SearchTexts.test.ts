import fc from 'fast-check';
import { foldForSearch } from './foldForSearch';
import { SearchTexts } from './SearchTexts';

test('each text is found by what it holds, and by nothing that only its neighbours hold together', () => {
  const texts = new SearchTexts(['Answer customers', '', 'Züri', 'customers', 'to\nmers']);
  expect([...texts.holding('customers')]).toEqual([1, 0, 0, 1, 0]);
  expect([...texts.holding('zuri')]).toEqual([0, 0, 1, 0, 0]);
  expect([...texts.holding('tomers')]).toEqual([1, 0, 0, 1, 0]);
  expect([...texts.holding('zuricustomers')]).toEqual([0, 0, 0, 0, 0]);
});

test('the same is found as by looking into every text', () => {
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 8 })), fc.stringMatching(/^[a-z]{1,3}$/), (texts, word) => {
    expect([...new SearchTexts(texts).holding(word)]).toEqual(texts.map((text) => (foldForSearch(text).includes(word) ? 1 : 0)));
  }));
});
