define([], function () {
  return {
    Progress: 'Progress'
  };
});
