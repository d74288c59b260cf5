import { admin } from '../../workbench/tenant/testing/startTenant';
import { openRealOrigins, type RealOrigins } from './realOrigins';

/** `--https`: the real origins, with the browser told where they are. */
let origins: RealOrigins;

beforeAll(async () => {
  origins = await openRealOrigins(admin, 'originsPage.ts');
}, 60000);
afterAll(() => origins.close());

test('PnPjs and Microsoft\'s Graph client work at contoso.sharepoint.com and graph.microsoft.com', async () => {
  expect(await origins.page.evaluate((upn) => window.tryClients(upn), admin)).toEqual({
    web: 'https://contoso.sharepoint.com/sites/okr', titles: ['Here'], me: 'Ada Admin', people: ['Ada Admin']
  });
});
