import type { Answer } from '../http/Call';
import type { JsonObject } from '../odata/json';
import { document, documents, without } from './documents';
import { chosen, notFound, type GraphCall } from './GraphCall';

const contentOf = (content: JsonObject): JsonObject => ({
  additionalTags: [], contentWebUrl: null, contributors: [], createdDateTime: null, description: null, duration: null, externalId: content.id, format: null, isActive: true, isPremium: false, isSearchable: true,
  languageTag: 'en-us', lastModifiedDateTime: null, numberOfPages: 0, skillTags: [], sourceName: null, thumbnailWebUrl: null, title: '', ...without(content, 'providerId')
});

/** `employeeExperience/learningProviders` and their contents, read only. */
export function answerLearning(call: GraphCall, [kind, id, step, key]: readonly string[]): Answer {
  const { core, parameters } = call;
  if (kind?.toLowerCase() !== 'learningproviders') throw notFound(kind ?? '');
  if (id === undefined) return call.collection('employeeExperience/learningProviders', documents(core, 'learningProviders').map((provider) => chosen(provider, parameters)));
  const provider = document(core, 'learningProviders', id);
  if (!provider) throw notFound(id);
  if (step === undefined) return call.entity('employeeExperience/learningProviders', chosen(provider, parameters));
  const match = /^learningContents(?:\(externalId='(.*)'\))?$/i.exec(step);
  if (!match) throw notFound(step);
  const contents = documents(core, 'learningContents', id).map(contentOf);
  if (match[1] === undefined && key === undefined) return call.collection('learningContents', contents.map((content) => chosen(content, parameters)));
  const content = contents.find((candidate) => (match[1] === undefined ? candidate.id === key : candidate.externalId === match[1].replace(/''/g, '\'')));
  if (!content) throw notFound(match[1] ?? key);
  return call.entity('learningContents', chosen(content, parameters));
}
