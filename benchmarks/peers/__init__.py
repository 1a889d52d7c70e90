"""The same network in the hands of others. Every peer gets the same equations, cells and blood, with inputs that jump at each minute."""
