export * from '@fluentui/react';

type Method = (...parameters: unknown[]) => unknown;

/** The decorator of Fabric 7 that Fluent 8 dropped and Microsoft's bundle kept: a method that stays bound to its object. */
export function autobind(prototype: object, key: string, descriptor: TypedPropertyDescriptor<Method>): PropertyDescriptor {
  const method = descriptor.value as Method;
  const define = (target: object, value: unknown): void => { Object.defineProperty(target, key, { value, configurable: true, writable: true }); };
  return {
    configurable: true,
    get(this: object): Method {
      if (this === prototype) return method;
      const bound = method.bind(this);
      define(this, bound);
      return bound;
    },
    set(this: object, value: unknown): void { define(this, value); }
  };
}
