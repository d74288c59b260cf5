import { graphGetOf } from './graphGetOf';
import { GraphError } from './GraphGet';
import { directReportsOf } from './people';

/** Graph's answers by address; `asked` is what was asked for, with the token. */
const answering = (answers: Record<string, () => Response>): { asked: string[] } => {
  const asked: string[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = String(input);
    asked.push(`${new Headers(init?.headers).get('Authorization')} ${url}`);
    const answer = answers[url];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer();
  });
  return { asked };
};
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
const context = { aadTokenProviderFactory: { getTokenProvider: () => Promise.resolve({ getToken: (resource: string) => Promise.resolve(`token for ${resource}`) }) } };
const root = 'https://graph.microsoft.com/v1.0';

afterEach(() => jest.restoreAllMocks());

it('asks Graph as the signed-in person, and gives the whole answer: every page is found', async () => {
  const first = `${root}/me/directReports?$select=displayName,userPrincipalName`;
  const { asked } = answering({
    [first]: () => json({ value: [{ displayName: 'Zoe', userPrincipalName: 'Zoe@contoso.example' }], '@odata.nextLink': `${root}/me/directReports?$skiptoken=RFNwdAIA%2B3` }),
    [`${root}/me/directReports?$skiptoken=RFNwdAIA%2B3`]: () => json({ value: [{ displayName: 'Ada', userPrincipalName: 'ada@contoso.example' }] })
  });
  await expect(directReportsOf(graphGetOf(context))).resolves.toEqual([{ name: 'Ada', id: 'ada@contoso.example' }, { name: 'Zoe', id: 'zoe@contoso.example' }]);
  expect(asked[0]).toBe(`Bearer token for https://graph.microsoft.com ${first}`);
});

it.each([[401, 'no-access'], [403, 'no-access'], [404, 'not-found'], [500, 'unavailable']])('an answer with %i is %s', async (status, reason) => {
  answering({ [`${root}/me/manager`]: () => json({ error: { code: 'x', message: 'No.' } }, status) });
  const failing = graphGetOf(context)('/me/manager');
  await expect(failing).rejects.toBeInstanceOf(GraphError);
  await expect(failing).rejects.toMatchObject({ reason });
});

it('asks again when Graph is busy, and gives up where there is no answer or nobody is signed in', async () => {
  let busy = true;
  answering({
    [`${root}/me`]: () => {
      const was = busy;
      busy = false;
      return was ? json({ error: { code: 'TooManyRequests' } }, 429, { 'Retry-After': '0' }) : json({ displayName: 'Ada' });
    }
  });
  await expect(graphGetOf(context)('/me')).resolves.toEqual({ displayName: 'Ada' });
  await expect(graphGetOf(context)('/me/manager')).rejects.toMatchObject({ reason: 'unavailable', message: 'Failed to fetch' });
  const nobody = { aadTokenProviderFactory: { getTokenProvider: () => Promise.resolve({ getToken: () => Promise.reject(new Error('The person has to consent first.')) }) } };
  await expect(graphGetOf(nobody)('/me')).rejects.toMatchObject({ reason: 'unavailable', message: 'The person has to consent first.' });
});
