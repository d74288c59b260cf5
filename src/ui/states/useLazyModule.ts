import * as React from 'react';

export type LazyModule<M> = { state: 'loading' } | { state: 'failed'; retry(): void } | { state: 'ready'; module: M };

/**
 * A part of the page that is downloaded when it is first needed. Unlike React.lazy, a failed download can be tried again.
 * @param load must stay the same function from render to render
 */
export function useLazyModule<M>(load: () => Promise<M>): LazyModule<M> {
  const [attempt, setAttempt] = React.useState(0);
  const [result, setResult] = React.useState<LazyModule<M>>({ state: 'loading' });
  React.useEffect(() => {
    let wanted = true;
    const retry = (): void => {
      setResult({ state: 'loading' });
      setAttempt((before) => before + 1);
    };
    load().then(
      (module) => wanted && setResult({ state: 'ready', module }),
      () => wanted && setResult({ state: 'failed', retry })
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt]);
  return result;
}
