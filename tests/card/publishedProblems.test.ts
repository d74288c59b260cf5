import { publishedProblems } from './publishedProblems';

const card = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body });

it.each([
  ['a type of a later version', { type: 'Carousel', pages: [] }, /there is no Carousel/],
  ['a property that the type never had', { type: 'TextBlock', text: 'a', bold: true }, /TextBlock has no bold/],
  ['a property of a later version', { type: 'Input.Text', id: 'a', label: 'A', labelPosition: 'inline' }, /Input\.Text has no labelPosition/],
  ['a value that the schema refuses', { type: 'TextBlock', text: 'a', color: 'purple' }, /color/],
  ['something deep inside', { type: 'Container', items: [{ type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'Image', url: 'x', alt: 'y' }] }] }] }, /columns\[0\]\.items\[0\]: Image has no alt/],
  ['something in an action', { type: 'Container', items: [], selectAction: { type: 'Action.Submit', text: 'y' } }, /selectAction: Action\.Submit has no text/],
  ['what is required and not there', { type: 'Input.Text', label: 'A' }, /id/i]
])('names %s', (_what, element, problem) => {
  expect(publishedProblems(card(element)).join('\n')).toMatch(problem);
});

it('finds nothing wrong with a good card', () => {
  expect(publishedProblems(card({ type: 'TextBlock', text: 'a', wrap: true, style: 'heading' }, { type: 'Input.Toggle', id: 'a', title: 'b', label: 'c', errorMessage: 'd', valueOn: 'yes', valueOff: 'no', value: 'no', wrap: true }))).toEqual([]);
});
