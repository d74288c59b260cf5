import * as React from 'react';
import { linkTo } from '../toolbar/pageLinks';
import type { ListSummary, SharePointLists } from './SharePointLists';

/** All lists of the data site. */
export function ListOverview({ site, pagePath }: { site: SharePointLists; pagePath: string }): React.ReactElement {
  const [lists, setLists] = React.useState<ListSummary[]>();
  const [problem, setProblem] = React.useState<string>();
  React.useEffect(() => {
    site.lists().then(setLists, (error) => setProblem(String(error.message)));
  }, []);
  return (
    <div className="lists">
      <h1>Lists</h1>
      {problem && <p role="alert" className="problem">{problem}</p>}
      {!lists && !problem && <p role="status"><span className="spinner" aria-hidden="true" /> Reading the lists …</p>}
      {lists?.length === 0 && <p>This site has no lists yet.</p>}
      {lists && lists.length > 0 && (
        <div className="table-frame" tabIndex={0} role="region" aria-label="Lists of this site">
          <table>
            <thead><tr><th scope="col">List</th><th scope="col">Rows</th><th scope="col">Address</th><th scope="col">Description</th></tr></thead>
            <tbody>
              {lists.map(({ Title, ItemCount, Description, RootFolder }) => {
                const name = RootFolder.ServerRelativeUrl.split('/').pop() ?? Title;
                return (
                  <tr key={RootFolder.ServerRelativeUrl}>
                    <td><a href={linkTo(`${pagePath}/${encodeURIComponent(name)}`, window.location.search)}>{Title}</a></td>
                    <td className="number">{ItemCount.toLocaleString()}</td><td>{RootFolder.ServerRelativeUrl}</td><td>{Description}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
