import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { pageStyles as styles } from './pageStyles';

/** The title of the page, with what belongs beside it. */
export const PageHead: React.FC<{ title: string }> = ({ title, children }) => (
  <div className={styles.head}>
    <h2 className={styles.title}><bdi>{title || strings.WebPartTitle}</bdi></h2>
    {children}
  </div>
);
