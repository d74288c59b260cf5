define([], function () {
  return {
    Progress: 'Fortschritt'
  };
});
