'use strict';

/** Localised strings are AMD modules: `define([], function () { return {…}; })`. Node has no `define`. */
module.exports = {
  process(source) {
    return { code: `const define = (dependencies, factory) => { module.exports = factory(); };\n${source}` };
  }
};
