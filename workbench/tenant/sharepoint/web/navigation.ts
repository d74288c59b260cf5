import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type EntityType } from '../../odata/Entity';
import type { Json, JsonObject } from '../../odata/json';
import { jsonAnswer, nothing, valueAnswer, type Resource } from '../../odata/Resource';
import { right } from '../rights';
import type { NavigationNode, Web } from '../webs';

/** A node of a web's navigation, with the list that it stands in. */
interface At {
  readonly web: Web;
  readonly node: NavigationNode;
  readonly siblings: NavigationNode[];
  readonly address: string;
}

type Bar = 'quickLaunch' | 'topNavigationBar';

/** What a new team site shows until somebody changes it. */
function barOf(web: Web, bar: Bar): NavigationNode[] {
  web.data.navigation ??= {
    last: 2003, topNavigationBar: [],
    quickLaunch: [['Home', web.path || '/'], ['Documents', `${web.path}/Shared Documents/Forms/AllItems.aspx`], ['Site contents', `${web.path}/_layouts/15/viewlsts.aspx`]]
      .map(([title, url], index) => ({ id: 2001 + index, title, url, visible: true, children: [] }))
  };
  return web.data.navigation[bar];
}

const nodeType: EntityType<At> = {
  name: 'SP.NavigationNode',
  address: ({ address, node }) => `${address}(${node.id})`,
  properties: {
    AudienceIds: () => null,
    CurrentLCID: () => 1033,
    Id: ({ node }) => node.id,
    IsDocLib: () => false,
    IsExternal: ({ node, web }) => !node.url.startsWith(web.site.path || '/'),
    IsVisible: ({ node }) => node.visible,
    ListTemplateType: () => 0,
    OpenInNewWindow: () => null,
    Title: ({ node }) => node.title,
    Url: ({ node }) => node.url
  },
  navigations: { Children: ({ web, node, address }) => nodes(web, node.children, `${address}(${node.id})/Children`) },
  update: ({ web, node }, changes, call) => {
    demandManage(web, call);
    if (typeof changes.Title === 'string') node.title = changes.Title;
    if (typeof changes.Url === 'string') node.url = changes.Url;
    if (typeof changes.IsVisible === 'boolean') node.visible = changes.IsVisible;
    call.core.webs.save(web);
  },
  remove: ({ web, node, siblings }, call) => {
    demandManage(web, call);
    siblings.splice(siblings.indexOf(node), 1);
    call.core.webs.save(web);
  }
};

function demandManage(web: Web, call: Call): void {
  call.core.permissions.demand(web.site, call.core.permissions.webScope(web), call.person, right.manageWeb);
}

function nodes(web: Web, siblings: NavigationNode[], address: string): Collection {
  const byId = (id: number): Entity<At> => {
    const node = siblings.find((candidate) => candidate.id === id);
    if (!node) throw errors.invalidArgument();
    return new Entity(nodeType, { web, node, siblings, address });
  };
  return new Collection({
    address,
    members: () => siblings.map((node) => new Entity(nodeType, { web, node, siblings, address })),
    byKey: (given) => byId(given.needNumber('id')),
    navigations: { getbyid: (given) => byId(given.needNumber('id')) },
    actions: {
      moveafter: (_given, call) => {
        demandManage(web, call);
        const moved = siblings.find((node) => node.id === call.body.nodeId);
        if (!moved) throw errors.invalidArgument();
        siblings.splice(siblings.indexOf(moved), 1);
        siblings.splice(siblings.findIndex((node) => node.id === call.body.previousNodeId) + 1, 0, moved);
        call.core.webs.save(web);
        return nothing(200);
      }
    },
    add: (body, call) => {
      demandManage(web, call);
      if (typeof body.Title !== 'string' || typeof body.Url !== 'string') throw errors.invalidArgument();
      const { navigation } = web.data;
      if (!navigation) throw errors.invalidArgument();
      navigation.last += 1;
      const node: NavigationNode = { id: navigation.last, title: body.Title, url: body.Url, visible: body.IsVisible !== false, children: [] };
      siblings.push(node);
      call.core.webs.save(web);
      return new Entity(nodeType, { web, node, siblings, address });
    }
  });
}

/** `web/navigation`: the quick launch and the bar at the top. */
export function navigationOf(web: Web): Resource {
  return {
    get: (call) => jsonAnswer(call, call.format.level === 'verbose' ? { d: { UseShared: true } } : { UseShared: true }),
    child: (name, given) => {
      // `quicklaunch(2003)` is the collection with a key.
      if (given && given.count > 0) return undefined;
      switch (name.toLowerCase()) {
        case 'quicklaunch': return nodes(web, barOf(web, 'quickLaunch'), 'Web/Navigation/QuickLaunch');
        case 'topnavigationbar': return nodes(web, barOf(web, 'topNavigationBar'), 'Web/Navigation/TopNavigationBar');
        default: return undefined;
      }
    }
  };
}

/** `_api/navigation/MenuState`: the quick launch as one tree. */
export const navigationService: Resource = {
  child: (name) => {
    switch (name.toLowerCase()) {
      case 'menustate': return { get: menuState, post: menuState };
      case 'menunodekey': return { post: (call) => {
        const path = typeof call.body.currentUrl === 'string' ? call.body.currentUrl.replace(/^https?:\/\/[^/]+/i, '') : '';
        const node = barOf(call.web, 'quickLaunch').find((candidate) => candidate.url.toLowerCase() === path.toLowerCase());
        if (!node) throw errors.invalidArgument();
        return valueAnswer(call, 'MenuNodeKey', String(node.id));
      } };
      default: return undefined;
    }
  }
};

function menuState(call: Call): Answer {
  const shown = (node: NavigationNode): JsonObject => ({
    CustomProperties: [], FriendlyUrlSegment: '', IsDeleted: false, IsHidden: !node.visible, Key: String(node.id), NodeType: 0, Nodes: node.children.map(shown) as Json[], OpenInNewWindow: null, SimpleUrl: node.url, Title: node.title
  });
  const tree: JsonObject = {
    FriendlyUrlPrefix: '', IsAudienceTargetEnabledForGlobalNav: false, Nodes: barOf(call.web, 'quickLaunch').map(shown) as Json[], SimpleUrl: call.web.path || '/', SPSitePrefix: call.web.site.path || '/', SPWebPrefix: call.web.path || '/',
    StartingNodeKey: '1025', StartingNodeTitle: 'Quick launch', Version: '1'
  };
  return jsonAnswer(call, call.format.level === 'verbose' ? { d: { MenuState: tree } } : tree);
}
