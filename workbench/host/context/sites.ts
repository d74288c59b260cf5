/** The two sites of the local tenant: the intranet with the dashboard and the pages, and the site that holds the data. */
export const HOME_SITE = '/sites/home';
export const DATA_SITE = '/sites/okr';
