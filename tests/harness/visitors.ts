import { launchBrowser, visit, type Visitor, type VisitorOptions } from './browser';
import { startProduct, type Product } from './product';

/** The running product and one browser for all tests of a file, in which people come and go. */
export interface Visitors {
  /** Once the tests have begun. */
  readonly product: Product;
  /** Somebody's own browser; closed after the test. */
  visitAs(person: string, options?: VisitorOptions): Promise<Visitor>;
}

/**
 * Starts the product before the tests of this file and stops it after them. A test in which something went wrong unseen in a browser fails:
 * see `Visitor.takeTroubles`.
 */
export function productWithVisitors(startArguments: string[] = ['--people', '60']): Visitors {
  let product: Product;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    product = await startProduct(startArguments);
    browser = await launchBrowser();
  });

  afterEach(async () => {
    const troubles = visitors.flatMap((visitor) => visitor.takeTroubles());
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()));
    expect(troubles).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  return {
    get product() { return product; },
    async visitAs(person, options = {}) {
      const visitor = await visit(browser, product.url, person, options);
      visitors.push(visitor);
      return visitor;
    }
  };
}
