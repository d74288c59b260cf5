define([], function () {
  return {
    WebPartTitle: 'Ausrichtung'
  };
});
