/** First and last names of invented people, of many places, so that sorting, initials and long names are tried. */
export const firstNames = [
  'Aisha', 'Alba', 'Amara', 'Anders', 'Andrea', 'Anika', 'Arjun', 'Astrid', 'Ayla', 'Beatriz', 'Bence', 'Bianca', 'Björn', 'Camille', 'Carla', 'Chen', 'Chiara', 'Clara', 'Daniel', 'Daria',
  'David', 'Deniz', 'Diego', 'Dominik', 'Elena', 'Elias', 'Elif', 'Emeka', 'Emil', 'Emma', 'Erik', 'Esra', 'Eva', 'Fabian', 'Farah', 'Fatima', 'Felix', 'Fiona', 'Florian', 'Freya',
  'Gabriel', 'Giulia', 'Grace', 'Hana', 'Hannah', 'Harriet', 'Hassan', 'Helena', 'Hugo', 'Ida', 'Imran', 'Ines', 'Ingrid', 'Isabel', 'Ivan', 'Jakub', 'Jana', 'Jasmin', 'Joana', 'Jonas',
  'Julia', 'Kaito', 'Karim', 'Katarina', 'Keiko', 'Klara', 'Kofi', 'Lars', 'Laura', 'Leila', 'Lena', 'Leon', 'Lina', 'Linh', 'Louis', 'Lucia', 'Lukas', 'Maja', 'Malik', 'Mara',
  'Marco', 'Maria', 'Marta', 'Mateo', 'Matteo', 'Mei', 'Mikael', 'Milan', 'Mina', 'Miriam', 'Nadia', 'Naomi', 'Nia', 'Niamh', 'Nils', 'Nina', 'Noah', 'Nora', 'Oliver', 'Olivia',
  'Omar', 'Oscar', 'Paul', 'Petra', 'Pia', 'Priya', 'Rafael', 'Rania', 'Ravi', 'Rosa', 'Ruben', 'Sahar', 'Samir', 'Samuel', 'Sara', 'Sofia', 'Stefan', 'Sven', 'Tariq', 'Thea',
  'Tobias', 'Tomasz', 'Valentina', 'Vera', 'Viktor', 'Wei', 'Yara', 'Yusuf', 'Zeynep', 'Zoe'
] as const;

export const lastNames = [
  'Abramov', 'Adeyemi', 'Ahlgren', 'Almeida', 'Andersen', 'Arendt', 'Bakker', 'Baptiste', 'Bauer', 'Bennett', 'Berg', 'Bianchi', 'Bjarnason', 'Blanchard', 'Brandt', 'Brennan', 'Carvalho', 'Castillo', 'Cermak', 'Chandra',
  'Costa', 'Dahl', 'Delgado', 'Demir', 'Diallo', 'Dubois', 'Eklund', 'Engel', 'Eriksen', 'Esposito', 'Farrell', 'Ferrari', 'Fischer', 'Fontaine', 'Forsberg', 'Fournier', 'Gallagher', 'Garcia', 'Gashi', 'Gruber',
  'Gupta', 'Haddad', 'Hagen', 'Hansen', 'Hartmann', 'Hoang', 'Hoffmann', 'Horvath', 'Huber', 'Ibrahim', 'Ionescu', 'Ito', 'Ivanova', 'Jankowski', 'Jansen', 'Johansson', 'Kaplan', 'Karlsson', 'Kaur', 'Keller',
  'Khalil', 'Kimura', 'Klein', 'Kovacs', 'Kowalski', 'Kruger', 'Larsen', 'Laurent', 'Lehmann', 'Lindqvist', 'Lombardi', 'Lopez', 'Marchetti', 'Martin', 'Mendes', 'Meyer', 'Moreau', 'Morales', 'Moretti', 'Murphy',
  'Nakamura', 'Navarro', 'Nguyen', 'Nielsen', 'Novak', 'Nowak', 'Okafor', 'Oliveira', 'Olsen', 'Ortiz', 'Papadakis', 'Pereira', 'Petrov', 'Pham', 'Popescu', 'Quist', 'Rahman', 'Ramirez', 'Rasmussen', 'Reyes',
  'Richter', 'Rossi', 'Ruiz', 'Sandberg', 'Santos', 'Sato', 'Schmidt', 'Schneider', 'Sharma', 'Silva', 'Singh', 'Sorensen', 'Suzuki', 'Svensson', 'Takahashi', 'Tanaka', 'Torres', 'Tran', 'Ueda', 'Urbano',
  'Vasquez', 'Virtanen', 'Vogel', 'Wagner', 'Weber', 'Winter', 'Yamada', 'Yilmaz', 'Zhang', 'Zimmermann'
] as const;
