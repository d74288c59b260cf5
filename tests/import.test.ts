import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { launchBrowser, visit } from './harness/browser';
import { startProduct } from './harness/product';
import { readRows } from './harness/sharePoint';

const header = 'Id,Title,Team,Creator,Owner,Period,Start Date,End Date,Description,"Aligned To (weight, Objective ID)",Metric Name,Unit,Target,Object Type,Goal Type,Start,Created At,Last Check-in,Progress %,Actual Progress,Status,Last Check-in Note,Score,Checkins,';
const rows = [
  '101,"Bake the best bread, every day",Bakery,Head baker,Head baker,2021 Q1,2021-01-01,2021-03-31,,,Progress,%,100,Objective,Aspirational Goal,0,2020-12-20 09:00:00 UTC,,0,0,On Track,,,,',
  '102,Open two shops,Sales,Shop lead,Shop lead,2021 Q1,2021-01-01,2021-03-31,,"Bake the best bread, every day(weight: 50%, Id: 101)",Progress,%,100,Objective,Committed Goal,0,2020-12-20 09:01:00 UTC,,0,0,On Track,,,,',
  '103,Lower waste from 20 to 5 kg,Bakery,Head baker,Head baker,2021 Q1,2021-01-01,2021-03-31,,"Bake the best bread, every day(weight: 50%, Id: 101) / Open two shops(weight: 100%, Id: 102)",Waste,kg,5,Key result,Committed Goal,20,2020-12-20 09:02:00 UTC,2021-02-10,66.67,10,On Track,,,"Checkin Date: 2021-01-20; User: Head baker; Note: New dough; Metric Name: Waste; Status: Behind; Current Value: 16; Activity Date: 2021-01-20 10:00:00 UTC;","Checkin Date: 2021-02-10; User: Head baker; Note: <b>Less</b> waste; Metric Name: Waste; Status: On Track; Current Value: 10; Activity Date: 2021-02-10 10:00:00 UTC;"'
];

test('a Viva Goals export fills the lists and is shown: every title, both parents, both check-ins, and that its period is past', async () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'okr-import-')), 'VivaGoals_bakery.csv');
  fs.writeFileSync(file, `${header}\n${rows.join('\n')}\n`);
  const product = await startProduct(['--data', file]);
  const browser = await launchBrowser();
  try {
    const objectives = await readRows<{ Title: string }>(product.url, 'OKRObjectives', '$select=Title');
    expect(objectives.map((row) => row.Title).sort()).toEqual(['Bake the best bread, every day', 'Open two shops']);
    const checkIns = await readRows<{ OkrValue: number; OkrNote: string }>(product.url, 'OKRCheckIns', '$select=OkrValue,OkrNote&$orderby=Id');
    expect(checkIns.map((row) => [row.OkrValue, row.OkrNote])).toEqual([[16, 'New dough'], [10, '<b>Less</b> waste']]);

    const { page, takeTroubles } = await visit(browser, product.url, 'shop.lead@contoso.example');
    await page.goto(`${product.url}/sites/home/full`);
    await page.getByText(/latest one, 2021 Q1/).waitFor();
    await page.getByRole('combobox', { name: 'Levels shown' }).selectOption({ label: 'All levels' });
    const shown = await page.getByRole('treegrid').getByRole('row').allInnerTexts();
    // The key result stands under each of its two parents.
    expect(shown.filter((row) => row.includes('Lower waste from 20 to 5 kg'))).toHaveLength(2);
    await page.getByRole('row').filter({ hasText: 'Lower waste' }).first().getByText('Lower waste from 20 to 5 kg').click();
    await page.getByRole('dialog').getByText('<b>Less</b> waste').waitFor();
    expect(takeTroubles()).toEqual([]);
  } finally {
    await browser.close();
    await product.stop();
  }
});

test('a file that is none of the known kinds is refused in one line, and nothing is started', async () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'okr-import-')), 'notes.csv');
  fs.writeFileSync(file, 'Dear diary,\nnothing here is a goal.\n');
  await expect(startProduct(['--data', file])).rejects.toThrow(/notes\.csv: .*\(F_/);
});
