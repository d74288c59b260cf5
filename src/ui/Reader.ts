import * as React from 'react';
import type { IsoDate } from '../okr/document';

/** For whom and for which day the page is written. */
export interface Reader {
  /** BCP 47 tag: how numbers and dates are written. */
  readonly locale: string;
  /** The day in the organisation's time zone that everything is worked out for. */
  readonly today: IsoDate;
}

const ReaderContext = React.createContext<Reader>({ locale: 'en-US', today: '' });

export const ReaderProvider = ReaderContext.Provider;

export const useReader = (): Reader => React.useContext(ReaderContext);
