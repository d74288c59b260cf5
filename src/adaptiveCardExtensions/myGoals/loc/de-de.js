define([], function () {
  return {
    CardTitle: 'Meine Ziele'
  };
});
