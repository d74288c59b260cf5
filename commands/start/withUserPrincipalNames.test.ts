import { defaultSettings, type OkrDocument } from '../../src/okr/document';
import { withUserPrincipalNames } from './withUserPrincipalNames';

const empty: OkrDocument = {
  format: 'okr-json', version: 1, exportedAt: null, settings: defaultSettings, people: [], periods: [], teams: [], objectives: [], keyResults: [], alignments: [], checkIns: [], initiatives: []
};

describe('accounts for imported people', () => {
  it('makes a mailbox of a display name and replaces it wherever the person is named', () => {
    const document = withUserPrincipalNames({
      ...empty,
      people: [{ id: 'u1', name: 'Zoë Müller', email: null, manager: 'u2' }, { id: 'u2', name: 'Head of R&D', email: null, manager: null }],
      teams: [{ id: 't', title: 'T', parent: null, owner: 'u2', groupId: null }]
    });
    expect(document.people.map((person) => [person.id, person.manager])).toEqual([['zoe.muller@contoso.example', 'head.of.r.d@contoso.example'], ['head.of.r.d@contoso.example', null]]);
    expect(document.teams[0].owner).toBe('head.of.r.d@contoso.example');
  });

  it('keeps two people of the same name apart', () => {
    const document = withUserPrincipalNames({ ...empty, people: [{ id: 'a', name: 'Sam Lee', email: null, manager: null }, { id: 'b', name: 'Sam Lee', email: null, manager: null }] });
    expect(document.people.map((person) => person.id)).toEqual(['sam.lee@contoso.example', 'sam.lee2@contoso.example']);
  });

  it('keeps user principal names, in lower case', () => {
    expect(withUserPrincipalNames({ ...empty, people: [{ id: 'Lead@Contoso.example', name: 'Lead', email: null, manager: null }] }).people[0].id).toBe('lead@contoso.example');
  });
});
