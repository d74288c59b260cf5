define([], function () {
  return {
    CardTitle: 'My goals'
  };
});
