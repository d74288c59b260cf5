'use strict';

/**
 * Webpack loader for the one module of PnPjs that the lists are read with: says of the factories that it makes at load time that making them has no effect, so that those that
 * nobody uses (and the query builder behind them) are left out.
 */
module.exports = (source) => source.replace(/= spInvokableFactory\(/g, '= /*#__PURE__*/ spInvokableFactory(');
