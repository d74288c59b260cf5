import type { IncomingMessage } from 'node:http';
import { readPageRequest } from './pageRequest';

const request = (cookie?: string): IncomingMessage => ({ headers: { cookie } }) as IncomingMessage;
const read = (query: string, cookie?: string) => readPageRequest(request(cookie), new URLSearchParams(query));

describe('the state of a page in its address', () => {
  it('is a light English page for nobody when nothing is said', () => {
    expect(read('')).toMatchObject({ upn: undefined, theme: 'light', edit: false, cardSize: null, properties: {}, locale: { culture: 'en-US' } });
  });

  it('takes theme, language, mode, size and properties from the query', () => {
    expect(read('theme=contrast&locale=de-de&mode=edit&size=large&props={"siteUrl":"x"}'))
      .toMatchObject({ theme: 'contrast', locale: { culture: 'de-DE', lcid: 1031 }, edit: true, cardSize: 'Large', properties: { siteUrl: 'x' } });
  });

  it('falls back where a value is unknown', () => {
    expect(read('theme=pink&locale=tlh&size=huge')).toMatchObject({ theme: 'light', locale: { culture: 'en-US' }, cardSize: null });
  });

  it('knows who is looking from the cookie, and better from the address', () => {
    expect(read('', 'a=b; tenant-user=Ada%40contoso.example')).toMatchObject({ upn: 'ada@contoso.example', upnFromUrl: false });
    expect(read('user=Bo@contoso.example', 'tenant-user=ada@contoso.example')).toMatchObject({ upn: 'bo@contoso.example', upnFromUrl: true });
  });

  it.each(['[1]', 'null', '"text"'])('refuses properties that are no object: %s', (props) => {
    expect(() => read(`props=${props}`)).toThrow('JSON object');
  });
});
