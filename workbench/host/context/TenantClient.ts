/** The tenant's answer was not a success. */
export class TenantError extends Error {
  public constructor(message: string, public readonly status: number) {
    super(message);
  }
}

/** Talks to the SharePoint of the same origin as one person. The host knows the tenant only over HTTP. */
export class TenantClient {
  public constructor(private readonly baseUrl: string, private readonly upn: string) {}

  /** @throws with the path and what the server said, where the answer is not a success */
  public async read<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  public async post<T>(path: string): Promise<T> {
    return this.send<T>('POST', path);
  }

  private async send<T>(method: string, path: string): Promise<T> {
    const headers = { authorization: `Bearer ${this.upn}`, accept: 'application/json;odata=nometadata' };
    const response = await fetch(this.baseUrl + path, { method, headers });
    const text = await response.text();
    if (!response.ok) throw new TenantError(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`, response.status);
    return JSON.parse(text) as T;
  }
}
