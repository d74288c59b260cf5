import { Agent, request } from 'node:http';

const columns = [
  '<Field Type="Number" Name="GoalNumber" DisplayName="Number" Indexed="TRUE"/>', '<Field Type="Text" Name="GoalKey" DisplayName="Key" Indexed="TRUE"/>', '<Field Type="Text" Name="GoalState" DisplayName="State"/>',
  '<Field Type="DateTime" Name="GoalStart" DisplayName="Start"/>', '<Field Type="Note" Name="GoalNote" DisplayName="Note"/>', '<Field Type="Boolean" Name="GoalDone" DisplayName="Done"/>'
];

/** How many rows have the same number: what one filtered page finds. */
export const rowsOfNumber = 100;

/** Row `n` of a list of goals. */
export function goalRow(n: number, size: number): Record<string, string | number | boolean> {
  return {
    Title: `Goal ${n}`, GoalNumber: n % Math.ceil(size / rowsOfNumber), GoalKey: `key-${n}`, GoalState: n % 3 === 0 ? 'closed' : 'on track', GoalStart: '2026-01-01T00:00:00Z',
    GoalNote: 'What is to be done, in a sentence or two, as people write it.', GoalDone: n % 3 === 0
  };
}

/** Asks a tenant over connections that stay open. */
export class Asker {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  public ask(method: string, path: string, body?: string, contentType = 'application/json'): Promise<string> {
    return new Promise((done, fail) => {
      const sent = request(this.url + path, { method, agent: this.agent, headers: { Authorization: 'Bearer admin@contoso.example', Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': contentType }) } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if ((response.statusCode ?? 500) >= 400) fail(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`));
          else done(text);
        });
      });
      sent.on('error', fail);
      sent.end(body);
    });
  }

  public close(): void {
    this.agent.destroy();
  }
}

export const itemsPath = '/sites/okr/_api/web/lists/getByTitle(\'BenchGoals\')/items';

export async function makeList(asker: Asker): Promise<void> {
  await asker.ask('POST', '/sites/okr/_api/web/lists', JSON.stringify({ Title: 'BenchGoals', BaseTemplate: 100 }));
  for (const xml of columns) await asker.ask('POST', '/sites/okr/_api/web/lists/getByTitle(\'BenchGoals\')/fields/createfieldasxml', JSON.stringify({ parameters: { SchemaXml: xml, Options: 8 } }));
}

/** Adds rows by batches of 100, one after the other. */
export async function fillList(asker: Asker, url: string, size: number): Promise<void> {
  for (let at = 0; at < size; at += 100) {
    const parts = Array.from({ length: Math.min(100, size - at) }, (_, i) => `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST ${url}${itemsPath} HTTP/1.1\r\n` +
      `Accept: application/json;odata=nometadata\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(goalRow(at + i, size))}\r\n`);
    const answer = await asker.ask('POST', '/sites/okr/_api/$batch', `${parts.join('')}--b--\r\n`, 'multipart/mixed; boundary=b');
    if ((answer.match(/HTTP\/1\.1 201/g) ?? []).length !== parts.length) throw new Error(`A row was refused: ${answer.slice(0, 600)}`);
  }
}
