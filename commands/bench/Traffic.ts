interface Exchange {
  url: string;
  began: number;
  ended: number;
  bytes: number;
}

/** Counts what goes over a wire: requests, bytes of answers, and how many had to follow each other. */
export class Traffic {
  private readonly exchanges: Exchange[] = [];
  public constructor(private readonly through: typeof fetch) {}

  public readonly fetch: typeof fetch = async (input, init) => {
    const exchange: Exchange = { url: decodeURIComponent(String(input)), began: performance.now(), ended: 0, bytes: 0 };
    this.exchanges.push(exchange);
    const response = await this.through(input, init);
    const body = await response.arrayBuffer();
    exchange.bytes = body.byteLength;
    exchange.ended = performance.now();
    return new Response(response.status === 204 ? null : body, { status: response.status, headers: response.headers });
  };

  /** All requests, or those whose address holds a text. */
  public requests(part = ''): number {
    return this.exchanges.filter(({ url }) => url.includes(part)).length;
  }

  public bytes(): number {
    return this.exchanges.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** The longest row of requests of which each began after the one before it had ended. */
  public roundTrips(): number {
    const depths = new Map<Exchange, number>();
    for (const exchange of [...this.exchanges].sort((a, b) => a.began - b.began)) {
      const before = [...depths].filter(([other]) => other.ended <= exchange.began).map(([, depth]) => depth);
      depths.set(exchange, 1 + Math.max(0, ...before));
    }
    return Math.max(0, ...depths.values());
  }
}
