import { aDocument } from '../../ui/testing/goals';
import { teamsAddressBar } from './teamsAddressBar';
import { knownOnly, readAddress, writeAddress } from './address';

const everything = '?goal=12&period=q4&text=grow+fast&level=team&team=t&owner=ada%40contoso.example&status=at-risk&kind=growth&show=list';

test('what is shown is written to the address and read back', () => {
  const address = readAddress(everything);
  expect(address).toEqual({
    period: 'q4', show: 'list', goal: 'o:12',
    filter: { text: 'grow fast', level: 'team', team: 't', person: 'ada@contoso.example', status: 'at-risk', kind: 'growth' }
  });
  expect(readAddress(writeAddress('', address))).toEqual(address);
});

test('an objective and a key result are told apart', () => {
  expect(readAddress('?keyResult=34').goal).toBe('k:34');
  expect(writeAddress('?goal=12', readAddress('?keyResult=34'))).toBe('?keyResult=34');
});

test('parameters of others stay, ours go when they say nothing', () => {
  expect(writeAddress('?env=WebView&status=behind', readAddress(''))).toBe('?env=WebView');
  expect(writeAddress('?status=behind', readAddress(''))).toBe('');
});

test('what the page does not know is passed over', () => {
  expect(readAddress('?status=doomed&level=galaxy&kind=&show=map')).toEqual(readAddress(''));
  expect(knownOnly(readAddress('?period=gone&team=gone'), aDocument({}))).toEqual(readAddress(''));
  expect(knownOnly(readAddress('?period=*'), aDocument({})).period).toBe('*');
});

test('a link into a Teams tab opens its goal, and the tab remembers what is shown', () => {
  const bar = teamsAddressBar('goal=12');
  expect(readAddress(bar.query()).goal).toBe('o:12');
  bar.write('?period=q4');
  expect(bar.query()).toBe('?period=q4');
  expect(teamsAddressBar(undefined).query()).toBe('');
});
