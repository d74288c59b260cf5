import type { StoredRows } from './storedOkrs';

const site = '/sites/okr';
const administrator = 'admin@contoso.example';

/** Reads the lists as an administrator would: by REST with a token, past the product. */
export async function readStored(url: string): Promise<StoredRows> {
  const read = async <Row>(list: string, columns: string): Promise<Row[]> => {
    const rows: Row[] = [];
    let next: string | undefined = `${url}${site}/_api/web/GetList('${site}/Lists/${list}')/items?$select=${columns}&$orderby=Id&$top=1000`;
    while (next) {
      const response: Response = await fetch(next, { headers: { authorization: `Bearer ${administrator}`, accept: 'application/json;odata=nometadata' } });
      if (!response.ok) throw new Error(`${list}: ${response.status} ${await response.text()}`);
      const page = await response.json() as { value: Row[]; 'odata.nextLink'?: string };
      rows.push(...page.value);
      next = page['odata.nextLink'];
    }
    return rows;
  };
  const goal = 'Id,Title,OkrExternalId,OkrDescription,OkrPeriodId';
  return {
    periods: await read('OKRPeriods', 'Id,Title'),
    objectives: await read('OKRObjectives', `${goal},OkrParentId,OkrParentKeyResultId`),
    keyResults: await read('OKRKeyResults', `${goal},OkrUnit,OkrObjectiveId`),
    alignments: await read('OKRAlignments', 'Id,OkrChild,OkrParent,OkrRemoved'),
    checkIns: await read('OKRCheckIns', 'Id,OkrGoal,OkrKind,OkrDate,OkrValue,OkrNote')
  };
}
