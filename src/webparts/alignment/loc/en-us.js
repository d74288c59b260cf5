define([], function () {
  return {
    WebPartTitle: 'Alignment'
  };
});
