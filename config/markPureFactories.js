'use strict';

/**
 * Webpack loader for the modules of PnPjs that the lists and Microsoft Graph are read with: says of the factories that it makes at load time that making them has no effect, so that those that
 * nobody uses (and the query builder behind them) are left out.
 */
module.exports = (source) => source.replace(/= (sp|graph)InvokableFactory\(/g, '= /*#__PURE__*/ $1InvokableFactory(');
