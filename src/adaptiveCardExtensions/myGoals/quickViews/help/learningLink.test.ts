import { learningLink, searchWords } from './learningLink';

it('searches for a goal in the words in which it was written', () => {
  expect(searchWords('Solve 80% of requests without a person')).toBe('Solve 80% of requests without a person');
  expect(learningLink('Solve 80% of requests')).toBe('https://learn.microsoft.com/search/?terms=Solve%2080%25%20of%20requests');
});

it('ends with a whole word where a title is long, and looks for nothing where there is none', () => {
  expect(searchWords('  Raise the share of customers who would recommend us \n to a friend or a colleague')).toBe('Raise the share of customers who would recommend us to a');
  expect(searchWords('x'.repeat(300))).toBe('x'.repeat(60));
  expect(searchWords(' 100 % ')).toBe('');
});
